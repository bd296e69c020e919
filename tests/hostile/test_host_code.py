"""What our own code must never do with what a submission says."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FACING = [
    path for folder in ("evaluator/execution", "sandbox") for path in sorted((ROOT / folder).rglob("*.py"))
]
"""What reads bytes that a solution may have written."""
TRUSTED = sorted((ROOT / "problems").glob("*/tests/*.py"))
FORBIDDEN = {"pickle", "marshal", "shelve", "dill", "yaml", "xml", "gzip", "xmlrpc", "multiprocessing"}
"""They run, expand or rebuild what they read."""


def imported(path: Path) -> Iterator[str]:
    """The top-level names that the file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("path", FACING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_reader_of_code_is_used(path: Path) -> None:
    """Pickles, YAML, XML and compressed streams are never read where a submission could have written them."""
    assert FORBIDDEN.isdisjoint(imported(path))


@pytest.mark.parametrize("path", TRUSTED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_trusted_test_matches_expressions(path: Path) -> None:
    """A careless expression could be made to backtrack for ever by the text that it is matched with."""
    assert "re" not in set(imported(path))
