"""Every rule carries its own proof: the marked lines are reported, all others are not."""

import textwrap

import pytest

from evaluator.analysis import checks
from evaluator.analysis.check import Check, Source, run_checks
from evaluator.discovery import discover
from evaluator.model.findings import Finding
from evaluator.model.rubric import CRITERIA

MARK = "  # finding"
CHECKS: dict[str, type[Check]] = {
    name: kind for name, kind in discover(checks, "CHECK", type).items() if issubclass(kind, Check)
}
DIGITS = dict(enumerate(CRITERIA))


def examples(kind: str) -> list[object]:
    """All examples of one kind, each with the check that it belongs to."""
    return [
        pytest.param(check, textwrap.dedent(text), id=f"{name}-{number}")
        for name, check in CHECKS.items()
        for number, text in enumerate(getattr(check.rule, kind))
    ]


def reported(check: type[Check], text: str, problem_words: frozenset[str] = frozenset()) -> list[Finding]:
    """What the check alone finds in the text."""
    return run_checks(Source("solution.py", text, problem_words), [check])[0]


@pytest.mark.parametrize(("check", "text"), examples("bad"))
def test_bad_example_is_reported_on_the_marked_lines(check: type[Check], text: str) -> None:
    """A bad example fires on exactly the lines that end in the mark."""
    marked = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith(MARK)]

    found = reported(check, text.replace(MARK, ""))

    assert marked
    assert marked == [finding.line for finding in found]
    assert {check.rule.id} == {finding.rule for finding in found}


@pytest.mark.parametrize(("check", "text"), examples("good"))
def test_good_example_is_silent(check: type[Check], text: str) -> None:
    """Nothing is reported in a good example."""
    assert reported(check, text) == []


@pytest.mark.parametrize("name", CHECKS)
def test_rule_is_complete(name: str) -> None:
    """The file is named for the rule, and the rule has a reason, a fix and examples of both kinds."""
    rule = CHECKS[name].rule

    assert name == rule.name.replace("-", "_")
    assert rule.bad
    assert rule.good
    assert rule.why
    assert rule.fix
    assert rule.id[:2] == "EV"
    assert rule.criterion == DIGITS[int(rule.id[2])]
    assert len(rule.id) == 5


def test_rule_ids_are_unique() -> None:
    """No two checks share an id."""
    ids = [check.rule.id for check in CHECKS.values()]

    assert sorted(set(ids)) == sorted(ids)


def test_a_name_of_the_problem_is_not_the_authors_choice() -> None:
    """A vague name that the statement asks for is not reported."""
    check, text = CHECKS["vague_name"], "def helper(): ...\n"

    assert len(reported(check, text)) == 1
    assert reported(check, text, frozenset({"helper"})) == []


def test_places_are_one_based_and_cover_the_node() -> None:
    """Lines and columns are those of SARIF, the end is exclusive."""
    finding = reported(CHECKS["vague_name"], "class A:\n    def helper(self): ...\n")[0]

    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (2, 9, 2, 15)


@pytest.mark.parametrize("name", CHECKS)
def test_check_lies_in_the_folder_of_its_criterion(name: str) -> None:
    """Who looks for a rule, or for the place of a new one, needs no list."""
    check = CHECKS[name]

    assert check.__module__ == f"{checks.__name__}.{check.rule.criterion}.{name}"
