"""Whether the result of a function can be what grows."""

import ast
from textwrap import dedent

import pytest

from evaluator.growth.claims.statements.fixed_size import returns_fixed_size


def _is_fixed(source: str) -> bool:
    (function,) = ast.parse(dedent(source)).body
    assert isinstance(function, ast.FunctionDef)
    return returns_fixed_size(function)


@pytest.mark.parametrize(
    "annotation", ["int", "bool", "None", "int | None", "Optional[float]", "tuple[int, int]", "'int'"]
)
def test_annotations_of_fixed_size(annotation: str) -> None:
    assert _is_fixed(f"def f(a) -> {annotation}:\n    return a")


@pytest.mark.parametrize("annotation", ["list[int]", "str", "tuple[int, ...]", "Any", "int | str"])
def test_annotations_that_may_grow(annotation: str) -> None:
    assert not _is_fixed(f"def f(a) -> {annotation}:\n    return 1")


@pytest.mark.parametrize(
    "body",
    [
        "a.sort()",
        "return",
        "return len(a) - 1",
        "return a",
        "return a[0]",
        "total = 0\n    for x in a:\n        total += x\n    return total",
        "best = a[0]\n    for x in a:\n        if x > best:\n            best = x\n    return best",
        "for i, x in enumerate(a):\n        if x: return (i, x)\n    return None",
        "low, high = 0, len(a)\n    while low < high:\n        low = (low + high) // 2\n    return low",
        "return max(a) if a else -1",
    ],
)
def test_bodies_that_return_what_is_fixed_or_was_there(body: str) -> None:
    assert _is_fixed(f"def f(a):\n    {body}")


@pytest.mark.parametrize(
    "body",
    [
        "return a[:]",
        "return a + a",
        "return sorted(a)",
        "return [0] * len(a)",
        "size = 2\n    return [0] * size",
        "x = 2\n    x *= [1]\n    return x",
        "a = a + [1]\n    return a",
        "out = []\n    for x in a:\n        out.append(x)\n    return out",
        "text = ''\n    for x in a:\n        text += x\n    return text",
        "yield 1",
        "with open(a) as total:\n        return total",
        "return work(a)",
    ],
)
def test_bodies_whose_result_may_grow(body: str) -> None:
    assert not _is_fixed(f"def f(a):\n    {body}")
