"""Every rewrite carries its own proof: what it makes of its examples, and which it leaves alone."""

import ast
import textwrap

import libcst as cst
import pytest
from libcst.metadata import MetadataWrapper

from evaluator.analysis import analyse, checks, rewrites
from evaluator.analysis.check import Check, Source, run_checks
from evaluator.analysis.proposals.rewrite import Rewrite, rewritten
from evaluator.discovery import discover
from evaluator.model.findings import Finding
from evaluator.model.submission import Submission
from tests.unit.analysis.conftest import MakeSubmission

MARK = "  # finding"
REWRITES: dict[str, type[Rewrite]] = {
    name: kind for name, kind in discover(rewrites, "REWRITE", type).items() if issubclass(kind, Rewrite)
}
CHECKS: dict[str, type[Check]] = {
    name: kind for name, kind in discover(checks, "CHECK", type).items() if issubclass(kind, Check)
}
PAIRS = {
    f"{name}_{number}": (name, textwrap.dedent(before).lstrip("\n"), textwrap.dedent(after).lstrip("\n"))
    for name, kind in REWRITES.items()
    for number, (before, after) in enumerate(kind.pairs)
}
REFUSED = {
    f"{name}_{number}": (name, textwrap.dedent(text).lstrip("\n"))
    for name, kind in REWRITES.items()
    for number, text in enumerate(kind.refused)
}
OTHER_CODE = "\n\nclass  Odd( object ) :\n\tx=1;y = [ 2,3 ]   # odd  \n\n\n\tz = '''\n  # no comment\n'''\n"


def marked(text: str) -> tuple[str, int]:
    """The text without its mark, and the line that bore it."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith(MARK)]
    assert len(lines) == 1
    return text.replace(MARK, ""), lines[0]


def column(name: str, text: str, line: int) -> int:
    """Where in the line the check reports; outside analysers are asked for lines only."""
    if name not in CHECKS:
        return 1
    found = run_checks(Source("solution.py", text), [CHECKS[name]])[0]
    columns = [one.column for one in found if one.line == line]
    assert columns
    return columns[0]


def after_rewrite(name: str, text: str, line: int, at: int) -> str:
    """What the rewrite makes of the text."""
    return rewritten(REWRITES[name], MetadataWrapper(cst.parse_module(text)), line, at)


@pytest.mark.parametrize("example", PAIRS)
def test_the_reported_line_is_mended(example: str) -> None:
    """The example after the rewrite is the one that stands beside it, and it compiles."""
    name, before, after = PAIRS[example]
    text, line = marked(before)

    made = after_rewrite(name, text, line, column(name, text, line))

    assert made == after
    compile(made, name, "exec")


@pytest.mark.parametrize("example", PAIRS)
def test_a_second_time_changes_nothing(example: str) -> None:
    """The result gives no line of itself any reason for the same rewrite."""
    name, _, after = PAIRS[example]

    own = [(one.line, one.column) for one in found_by(name, after)]
    places = own if name in CHECKS else [(line, 1) for line in range(1, after.count("\n") + 1)]
    assert [after_rewrite(name, after, *place) for place in places] == [after] * len(places)


@pytest.mark.parametrize("example", PAIRS)
def test_all_else_stays_byte_for_byte(example: str) -> None:
    """Neither odd spacing below nor line ends of another kind are touched."""
    name, before, after = PAIRS[example]
    text, line = marked(before)
    at = column(name, text, line)

    made = after_rewrite(name, text + OTHER_CODE, line, at)

    assert made == after + OTHER_CODE
    assert after_rewrite(name, text.replace("\n", "\r\n"), line, at) == after.replace("\n", "\r\n")


@pytest.mark.parametrize("example", REFUSED)
def test_what_has_no_exact_rewrite_is_left_alone(example: str) -> None:
    """The rule reports the line, and the text stays as it is."""
    name, before = REFUSED[example]
    text, line = marked(before)

    assert after_rewrite(name, text, line, column(name, text, line)) == text


@pytest.mark.parametrize("name", REWRITES)
def test_a_rewrite_has_examples_that_parse(name: str) -> None:
    """And at least one of them is mended."""
    kind = REWRITES[name]
    assert kind.pairs
    for text in (*(text for pair in kind.pairs for text in pair), *kind.refused):
        ast.parse(textwrap.dedent(text))


def test_the_rules_report_what_is_mended_and_nothing_of_it_afterwards(submission: MakeSubmission) -> None:
    """With all analysers, borrowed rules too: the finding stands at the marked line, and is gone then."""
    befores = {f"{example}.py": marked(before)[0] for example, (_, before, _) in PAIRS.items()}
    afters = {f"{example}.py": after for example, (_, _, after) in PAIRS.items()}
    reported = {(one.path, one.name, one.line) for one in findings(submission(befores))}
    left = {(one.path, one.name) for one in findings(submission(afters))}

    for example, (name, before, _) in PAIRS.items():
        rule = name.replace("_", "-")
        assert (f"{example}.py", rule, marked(before)[1]) in reported
        assert (f"{example}.py", rule) not in left


def findings(of: Submission) -> tuple[Finding, ...]:
    """What all analysers find."""
    return analyse(of).findings


def found_by(name: str, text: str) -> list[Finding]:
    """What the rule's own check finds, if it is one of ours."""
    return run_checks(Source("solution.py", text), [CHECKS[name]])[0] if name in CHECKS else []
