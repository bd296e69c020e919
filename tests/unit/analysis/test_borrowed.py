"""A table of borrowed rules is read with one clear error, and says how often a thing is said."""

import pytest

from evaluator.analysis.borrowed import BorrowedRules, Said, read_table
from evaluator.errors import PluginError
from evaluator.model.findings import Location, Severity

ROW = """
[unused-import]
codes = ["F401", "F402"]
criterion = "structure"
severity = "note"
message = "Remove the import."
why = "It is not used."
fix = "Delete the line."
"""


def test_a_row_gives_a_rule_for_each_of_its_codes() -> None:
    rows = read_table("ruff", ROW)

    assert [(code, row.rule.id, row.rule.name) for code, row in rows.items()] == [
        ("F401", "ruff-F401", "unused-import"),
        ("F402", "ruff-F402", "unused-import"),
    ]
    assert rows["F401"].rule.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("[unused", "Expected ']'"),
        ("unused = 1", r"\[unused\]: Expected `object`"),
        (ROW.replace('why = "It is not used."\n', ""), r"\[unused-import\]: .*missing required field `why`"),
        (ROW + 'wy = "It is not used."\n', r"\[unused-import\]: .*unknown field `wy`"),
        (ROW.replace('"note"', '"hint"'), r"\[unused-import\]: .*'hint'.*severity"),
        (ROW.replace('"structure"', '"style"'), r"\[unused-import\]: style is no criterion"),
        (ROW + 'once = "line"\n', r"\[unused-import\]: .*'line'.*once"),
        (ROW + 'unless = "("\n', r"\[unused-import\]: .*unterminated"),
        (ROW.replace('"F401", "F402"', ""), r"\[unused-import\]: .*codes"),
        (ROW.replace('"Delete the line."', '""'), r"\[unused-import\]: .*fix"),
        (ROW + ROW.replace("unused-import", "other"), r"\[other\]: F401 stands in another row"),
    ],
)
def test_a_broken_table_names_the_row_and_the_fault(table: str, fault: str) -> None:
    with pytest.raises(PluginError, match=r"ruff_rules\.toml: .*" + fault):
        read_table("ruff", table)


def told(code: str, *texts: str) -> list[str]:
    """What remains of several reports of ruff, each at a line of its own."""
    reports = [Said(code, Location("a.py", line), text) for line, text in enumerate(texts, start=1)]
    return [f"{one.line}: {one.message}" for one in BorrowedRules("ruff").findings(reports)]


def test_a_code_that_is_in_no_row_is_silent() -> None:
    assert told("D100", "Missing docstring") == []


def test_the_advice_comes_first_and_the_words_of_the_tool_follow() -> None:
    assert told("F841", "Local variable `a` is never used") == [
        "1: Remove the variable: local variable `a` is never used"
    ]


def test_a_habit_is_told_once_in_a_file() -> None:
    assert len(told("UP006", "Use `list`", "Use `dict`")) == 1


def test_one_choice_of_a_name_is_told_once_in_a_file() -> None:
    found = told("A001", "Variable `sum`", "Variable `sum`", "Variable `max`")

    assert [line[0] for line in found] == ["1", "3"]


def test_words_that_say_where_the_tool_is_wrong_silence_it() -> None:
    constant = "Variable `MAX_SIZE` in function should be lowercase"

    assert told("N806", constant) == []
    assert len(told("N806", constant.replace("MAX_SIZE", "maxSize"))) == 1
