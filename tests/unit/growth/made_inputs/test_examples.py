"""Examples are read from text and code by their literals alone; what shows an error is no example."""

import ast
from pathlib import Path

import pytest

from evaluator.growth.made_inputs.documented_types import documented_types
from evaluator.growth.made_inputs.examples import examples_in_code, examples_in_text
from evaluator.growth.made_inputs.hints import kind_of_hint
from evaluator.growth.made_inputs.primes import is_prime

NAMES = ("nums", "target")
EXPECTED = [{"nums": [2, 7], "target": 9}]


@pytest.mark.parametrize(
    "text",
    [
        ">>> f([2, 7], 9)",
        ">>> f(\n...     [2, 7],\n...     target=9,\n... )",
        "round(f([2, 7], 9), 2)",
        "f([2, 7], 9) == [0, 1]",
        "* f([2, 7], 9) -> [0, 1] and it's quick",
        "Input: nums = [2,7], target = 9\nOutput: [0,1]",
        "For nums = [2, 7] and `target` = 9",
        "Input: [2, 7], 9",
        "f(BASE, 9)",
    ],
)
def test_an_example_is_found_however_it_is_written(text: str) -> None:
    assert examples_in_text(text, "f", NAMES, {"BASE": [2, 7]}) == EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "f([2, 7], 9)\nTraceback (most recent call last):",
        "f([2, 7], 9) raises ValueError",
        "f(open('x'), 9)",
        "f([2, 7], 9, 1)",
        "f([2, 7",
        "f('it" + "s" * 5_000,
        "g([2, 7], 9)",
        f"f([2, 7], 0x{'f' * 4_000})",
        "nums == [2, 7]",
        "",
    ],
)
def test_what_is_no_example_is_not_read_as_one(text: str) -> None:
    assert examples_in_text(text, "f", NAMES, {}) == []


def test_nothing_in_a_text_is_executed(tmp_path: Path) -> None:
    trace = tmp_path / "ran"
    assert examples_in_text(f"f(open({str(trace)!r}, 'w'), 9)", "f", NAMES, {}) == []
    assert not trace.exists()


def test_calls_that_must_raise_are_no_examples() -> None:
    code = "with pytest.raises(ValueError):\n    f([], 1)\nassert f([2, 7], 9) == [0, 1]\nf(xs, 2)\n"
    code += f"f([2], 0x{'f' * 4_000})\n"  # an integer that no text can name
    assert examples_in_code([ast.parse(code)], "f", NAMES, {}) == EXPECTED


def test_types_in_docstrings_are_read() -> None:
    text = ":type a: List[int]\n:type b: str\n\nArgs:\n    c (list of ints): numbers\n    d: nothing\n"
    kinds = {name: str(kind_of_hint(node, {})) for name, node in documented_types(text).items()}
    assert kinds == {"a": "list[int]", "b": "str", "c": "list[int]"}


def test_primes_are_told_from_their_likes() -> None:
    assert [n for n in range(50) if is_prime(n)] == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
    assert is_prime(2**31 - 1)
    assert not is_prime(3_215_031_751)
