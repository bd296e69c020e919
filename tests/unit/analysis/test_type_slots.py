"""How precise an annotation is."""

import libcst as cst
import pytest

from evaluator.analysis.type_slots import annotation_value, function_slots


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
