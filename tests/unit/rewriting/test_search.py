"""All proposals are tried together first, then by halves, and never more often than allowed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from evaluator.errors import InfrastructureError
from evaluator.intake.snapshot import snapshot
from evaluator.model.evaluation import Evaluation, Score
from evaluator.model.findings import Finding
from evaluator.model.submission import Submission
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from evaluator.rewriting import RUNS_MAX, Rewritten, rewrite
from tests.unit.reporting.samples import ENVIRONMENT, GOOD, finding

BOM = "\ufeff"
RULES = {"== None": ("comparison-to-none", "ruff-E711"), "# print(": ("commented-out-code", "EV504")}


def code(*conditions: str) -> str:
    """A function with one comparison for each condition."""
    lines = [f"    if {each} == None:\n        return 0\n" for each in conditions]
    return "def f(a, b, c, d, fragile, brittle):\n" + "".join(lines) + "    # print(a)\n    return 1\n"


def submission(text: str) -> Submission:
    """One file."""
    return snapshot("solution.py", [("solution.py", text.encode())], "solution.py")


def found_in(text: str) -> Iterator[Finding]:
    """What the rules of this test report, without an analyser."""
    for number, line in enumerate(text.splitlines(), 1):
        for mark, (name, rule) in RULES.items():
            if mark in line:
                yield finding(1, 2.0, "Mend it.", name=name, rule=rule, line=number, column=1)


class Reviewer:
    """Reviews by looking for words: what is fragile must stay as it is, or the test fails."""

    def __init__(self, tests: bool = True, fragile: str = "fragile is None") -> None:
        self.runs = 0
        self._tests = tests
        self._fragile = fragile

    def __call__(self, of: Submission) -> Evaluation:
        self.runs += 1
        text = of.main_file.text
        findings = tuple(found_in(text))
        verdict = Verdict.WRONG_ANSWER if self._fragile in text else Verdict.PASSED
        tests = TestRun.of([CaseResult("case", "core", verdict, 0.0)])
        score = Score("readability", 100.0 - 2 * len(findings), True, "", 1.0, ())
        return replace(
            GOOD,
            environment=ENVIRONMENT,
            findings=findings,
            scores=(score,),
            tests=tests if self._tests else TestRun.not_run("no problem"),
        )


def rewritten(text: str, reviewer: Reviewer) -> Rewritten:
    """The whole search; the first review is not one of its runs."""
    before = submission(text)
    evaluation = reviewer(before)
    reviewer.runs = 0
    return rewrite(before, evaluation, reviewer)


def test_what_holds_together_takes_one_run() -> None:
    """And one more look at what is left."""
    reviewer = Reviewer()
    result = rewritten(code("a", "b"), reviewer)

    assert result.submission.main_file.text == (
        "def f(a, b, c, d, fragile, brittle):\n"
        "    if a is None:\n        return 0\n    if b is None:\n        return 0\n    return 1\n"
    )
    assert reviewer.runs == 1
    assert [(one.rule, one.line) for one in result.rewrites] == [
        ("ruff-E711", 2),
        ("ruff-E711", 4),
        ("EV504", 6),
    ]
    assert (result.notices, result.failures) == ((), ())
    assert result.evaluation.findings == ()


def test_a_diff_shows_its_own_change_only() -> None:
    """So that each can be judged by itself."""
    result = rewritten(code("a", "b"), Reviewer())

    assert result.rewrites[0].diff == (
        "--- a/solution.py\n+++ b/solution.py\n@@ -1,3 +1,3 @@\n def f(a, b, c, d, fragile, brittle):\n"
        "-    if a == None:\n+    if a is None:\n         return 0"
    )


def test_what_breaks_a_test_is_found_by_halves_and_left_alone() -> None:
    """All others are made."""
    reviewer = Reviewer()
    result = rewritten(code("a", "fragile", "c"), reviewer)

    assert result.submission.main_file.text.count("is None") == 2
    assert "fragile == None" in result.submission.main_file.text
    assert "# print" not in result.submission.main_file.text
    assert 1 < reviewer.runs <= RUNS_MAX
    assert len(result.rewrites) == 3
    assert result.evaluation.tests.passed == 1


def test_the_search_ends_after_the_last_run_it_may_take() -> None:
    """And says so; what held until then is kept."""
    reviewer = Reviewer(fragile="is None")
    result = rewritten(code("a", "b", "c", "d", "fragile", "brittle"), reviewer)

    assert reviewer.runs == RUNS_MAX
    assert "is None" not in result.submission.main_file.text
    assert any(f"{RUNS_MAX} runs" in text for text in result.notices)


def test_without_tests_the_program_stays_the_same() -> None:
    """Comments may go; the reason for the rest is told."""
    result = rewritten(code("a"), Reviewer(tests=False))

    assert result.submission.main_file.text == code("a").replace("    # print(a)\n", "")
    assert any("no test passes" in text for text in result.notices)


def test_a_search_that_finds_nothing_gives_back_what_it_was_given() -> None:
    """Not a copy, so that nothing is written."""
    before = submission("def f():\n    return 1\n")
    evaluation = Reviewer()(before)
    result = rewrite(before, evaluation, Reviewer())

    assert result.submission is before
    assert result.evaluation is evaluation


def test_bytes_that_are_no_text_stay() -> None:
    """A byte order mark, and line ends of another kind."""
    text = BOM + code("a").replace("\n", "\r\n")
    result = rewritten(text, Reviewer())

    changed = code("a").replace("== None", "is None").replace("    # print(a)\n", "")
    assert result.submission.main_file.content == (BOM + changed.replace("\n", "\r\n")).encode()


@pytest.mark.parametrize("sandbox", ["process", "docker"])
def test_a_subprocess_is_named_where_it_ran_the_tests(sandbox: str) -> None:
    """What it says is worth less."""
    reviewer = Reviewer()

    def here(of: Submission) -> Evaluation:
        return replace(reviewer(of), environment=replace(ENVIRONMENT, sandbox=sandbox))

    before = submission(code("a"))
    result = rewrite(before, here(before), here)

    assert any("subprocess" in text for text in result.notices) is (sandbox == "process")
    assert result.rewrites


def test_a_fault_of_ours_ends_the_search_and_is_told() -> None:
    """The review that was there before is not lost."""
    before = submission(code("a"))
    evaluation = Reviewer()(before)

    def fails(_: Submission) -> Evaluation:
        raise InfrastructureError("the engine is away")

    result = rewrite(before, evaluation, fails)

    assert result.submission is before
    assert [one.message for one in result.failures] == ["the engine is away"]
