"""Expressions are read and quoted by their form."""

import libcst as cst
import pytest

from evaluator.analysis.reading.expressions import code, excerpt, names_in, root


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("left + right[0]", {"left", "right"}),
        ("sum(row.size for row in rows)", {"rows"}),
        ("sorted(rows, key=lambda row: row.rank)", {"rows"}),
        ("table.get(name, default=other)", {"table", "name", "other"}),
        ("len([1, 2])", set()),
    ],
)
def test_names_are_the_variables_from_outside(text: str, names: set[str]) -> None:
    """Attributes, keywords, built-in names and own variables are left out."""
    assert names_in(cst.parse_expression(text)) == names


@pytest.mark.parametrize(("text", "name"), [("rows[0].cells", "rows"), ("rows", "rows"), ("f().x", "")])
def test_root_is_the_name_in_front(text: str, name: str) -> None:
    """Items and attributes hang on the object in front of them."""
    assert root(cst.parse_expression(text)) == name


def test_code_is_on_one_line() -> None:
    """Line breaks and indentation do not matter."""
    assert code(cst.parse_expression("total(\n    1\n)")) == "total( 1 )"


def test_excerpt_is_short_and_without_outer_parentheses() -> None:
    """A long expression is cut with dots."""
    assert excerpt(cst.parse_expression("(left + right)")) == "left + right"
    assert excerpt(cst.parse_expression("f(" + "x, " * 40 + ")")).endswith(" ...")
    assert len(excerpt(cst.parse_expression("f(" + "x, " * 40 + ")"))) <= 40
