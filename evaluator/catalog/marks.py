"""Reads the marks of test cases from the text of a bundle's test file, without importing it.

Bundles are trusted, so their text may be parsed in this process; a submission's never is.
"""

import ast
from collections.abc import Iterable, Iterator


def test_marks(source: bytes) -> dict[str, set[str]]:
    """Names of the ``pytest.mark`` marks on each test function, by ``name`` or ``Class.name``.

    Marks of the module (``pytestmark``) and of the class count for each function inside.

    Raises:
        SyntaxError, ValueError: the text is not Python.
    """
    tree = ast.parse(source)
    return dict(_cases(tree.body, "", _module_marks(tree.body)))


test_marks.__test__ = False  # type: ignore[attr-defined]  # the name is no case for pytest to collect


def _cases(body: Iterable[ast.stmt], prefix: str, inherited: set[str]) -> Iterator[tuple[str, set[str]]]:
    for node in body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            outer = inherited | _marks(node.decorator_list) | _module_marks(node.body)
            yield from _cases(node.body, f"{prefix}{node.name}.", outer)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            yield prefix + node.name, inherited | _marks(node.decorator_list)


def _module_marks(body: Iterable[ast.stmt]) -> set[str]:
    """Marks that an assignment to ``pytestmark`` gives to everything in ``body``."""
    values = [
        node.value
        for node in body
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "pytestmark" for target in node.targets)
    ]
    return _marks(values)


def _marks(expressions: Iterable[ast.expr]) -> set[str]:
    """Every ``NAME`` in ``pytest.mark.NAME`` within ``expressions``."""
    return {
        node.attr
        for expression in expressions
        for node in ast.walk(expression)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "mark"
    }
