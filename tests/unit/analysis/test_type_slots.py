"""How precise an annotation is."""

import libcst as cst
import pytest

from evaluator.analysis.reading.any_names import names_for_any
from evaluator.analysis.type_slots import annotation_value, function_slots, used_once


def function(text: str) -> cst.FunctionDef:
    """The first statement of the text."""
    node = cst.parse_module(text).body[0]
    assert isinstance(node, cst.FunctionDef)
    return node


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        ("int", 1.0),
        ("list[int]", 1.0),
        ("'list[int]'", 1.0),
        ("dict[str, list[int]] | None", 1.0),
        ("Callable[[int], str]", 1.0),
        ("tuple[int, ...]", 1.0),
        ("object", 1.0),
        ("list", 0.5),
        ("typing.List", 0.5),
        ("dict[str, Any]", 0.5),
        ("Optional[list]", 0.5),
        ("'Callable'", 0.5),
        ("int | dict", 0.5),
        ("'not a type('", 0.5),
    ],
)
def test_annotation_value(annotation: str, value: float) -> None:
    """Any and containers without elements are worth one half."""
    param = function(f"def f(a: {annotation}): ...\n").params.params[0]

    assert value == annotation_value(param.annotation)


@pytest.mark.parametrize(
    ("text", "is_method", "labels"),
    [
        (
            "def f(a, *, b, **rest): ...",
            False,
            ["parameter `a`", "parameter `b`", "parameter `rest`", "the result"],
        ),
        ("def f(self, a): ...", True, ["parameter `a`", "the result"]),
        ("def __init__(self, a): ...", True, ["parameter `a`"]),
        ("@staticmethod\ndef f(a): ...", True, ["parameter `a`", "the result"]),
        ("def f(a, /, *rest): ...", False, ["parameter `a`", "parameter `rest`", "the result"]),
    ],
)
def test_slots_of_a_function(text: str, is_method: bool, labels: list[str]) -> None:
    """self and the result of __init__ are no slots."""
    assert labels == [slot.label for slot in function_slots(function(f"{text}\n"), is_method=is_method)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("def f(a: Any) -> typing.Any: ...", [0.0, 0.0]),
        ("def f(a: 'Any') -> Number: ...", [0.0, 0.0]),
        ("def f(a: list[Number], *rest: Any) -> int: ...", [0.5, 0.5, 1.0]),
        ("def f(a: object) -> dict[str, object]: ...", [0.5, 1.0]),
        ("def __call__(a: object) -> Any: ...", [1.0, 0.5]),
        ("def __eq__(a: object) -> Any: ...", [1.0]),
    ],
)
def test_any_alone_says_as_much_as_no_annotation(text: str, values: list[float]) -> None:
    """Under another name as well; where Python or the caller hands in anything, it stays imprecise."""
    slots = function_slots(function(f"{text}\n"), is_method=False, hidden_any=frozenset({"Number"}))

    assert values == [slot.value for slot in slots]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Number = Any\nOther = Number\nCount = int\n", {"Number", "Other"}),
        ("Number: TypeAlias = t.Any\n", {"Number"}),
        ("type Number = Any\n", {"Number"}),
        ("from typing import Any as Number, List as Rows\n", {"Number"}),
    ],
)
def test_names_that_a_module_gives_to_any(text: str, names: set[str]) -> None:
    assert names == names_for_any(cst.parse_module(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [("def f(a: T) -> int: ...", {"T"}), ("def f(a: T) -> T: ...", set()), ("def f(a: int): ...", set())],
)
def test_a_type_variable_that_stands_once(text: str, names: set[str]) -> None:
    assert names == used_once(function(f"{text}\n"), frozenset({"T"}))
