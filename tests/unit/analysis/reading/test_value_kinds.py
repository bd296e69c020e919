"""The form of an expression tells its kind, or nothing is said."""

import libcst as cst
import pytest

from evaluator.analysis.reading.value_kinds import kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[1]", "list"),
        ("[0] * 10", "list"),
        ("sorted(rows)", "list"),
        ("line.split()", "list"),
        ("{}", "dict"),
        ("collections.defaultdict(int)", "dict"),
        ("{1}", "set"),
        ("(1, 2)", "tuple"),
        ("-1", "number"),
        ("len(rows)", "number"),
        ("f'{a}'", "str"),
        ("','.join(rows)", "str"),
        ("b'raw'", "bytes"),
        ("rows.join(others)", ""),
        ("rows", ""),
        ("a + b", ""),
    ],
)
def test_kind_is_read_from_the_form(text: str, kind: str) -> None:
    """A display, a literal or a call of a built-in type tells; a name does not."""
    assert kind_of(cst.parse_expression(text)) == kind


def test_no_value_has_no_kind() -> None:
    """An annotation alone binds nothing."""
    assert kind_of(None) == ""
