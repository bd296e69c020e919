"""Which level is given, what blocks the next, and how sure that is."""

from dataclasses import replace

import pytest

from evaluator.model.evaluation import Evaluation, Failure, Judgement, Level
from evaluator.model.findings import Severity, Strength
from evaluator.model.reasoning import ClaimVerdict
from evaluator.model.test_run import TestRun, Verdict
from evaluator.scoring import load_rubric, score
from tests.unit.scoring.evidence_builders import (
    CODE_LINES,
    ambiguity,
    case,
    cases,
    claim,
    evaluation,
    finding,
    growth,
    metric,
    senior_evaluation,
    trade_off,
)

RUBRIC = load_rubric()


def verdict(one: Evaluation, bar: Level = Level.SENIOR) -> Judgement:
    """The verdict under the shipped rubric."""
    return score(one, RUBRIC, bar).verdict


def details(judgement: Judgement) -> str:
    """All that blocks, as one text."""
    return "\n".join(f"{gate.gate}: {gate.detail}" for gate in judgement.unmet)


def test_a_failed_core_test_is_below_mid() -> None:
    """No strength elsewhere makes up for it, and the report names the test."""
    judged = verdict(senior_evaluation(tests=TestRun.of((*cases(9, 1), *cases(2, group="edge")))))
    assert judged.level is Level.BELOW_MID
    assert "asks for: 1 of 10 did not pass: test_solution.py::test_bad[0]" in details(judged)


def test_core_tests_alone_make_mid_and_the_open_gates_are_listed() -> None:
    """What was not assessed blocks senior with its reason, and does not lower mid."""
    judged = verdict(evaluation())
    assert judged.level is Level.MID
    assert not judged.met
    assert "not assessed: growth was not measured" in details(judged)
    assert (
        "0 of 2 shown; nothing was observed about complexity reasoning, ambiguity, trade-offs, tests"
        in details(judged)
    )


def test_a_failed_edge_test_keeps_from_senior() -> None:
    """Senior asks for all tests."""
    judged = verdict(senior_evaluation(tests=TestRun.of((*cases(3), *cases(1, 1, "edge")))))
    assert judged.level is Level.MID
    assert "All tests pass" in details(judged)


def test_senior_is_reached_with_all_of_its_gates() -> None:
    """What then blocks are the gates of staff."""
    judged = verdict(senior_evaluation())
    assert (judged.level, judged.met) == (Level.SENIOR, True)
    assert "trade-offs" in details(judged)


def test_the_bar_decides_what_is_met() -> None:
    """The same level meets one bar and misses another."""
    assert verdict(senior_evaluation(), Level.MID).met
    assert not verdict(senior_evaluation(), Level.STAFF).met


def test_staff_needs_all_four_signals() -> None:
    """With trade-offs and strong tests beside the rest nothing blocks, and the confidence is capped."""
    complete = senior_evaluation(
        strengths=(trade_off(),), measurements=(CODE_LINES, metric("test_strength", 0.9))
    )
    judged = verdict(complete)
    assert (judged.level, judged.unmet, judged.confidence) == (Level.STAFF, (), "medium")


@pytest.mark.parametrize(
    ("reason", "run"),
    [
        ("the sandbox is missing", TestRun.not_run("the sandbox is missing")),
        ("1 of 2 were not run", TestRun.of((case(), case(verdict=Verdict.NOT_RUN)))),
    ],
)
def test_without_the_core_tests_no_level_is_given(reason: str, run: TestRun) -> None:
    """Nothing good and nothing bad can be said about what was not seen."""
    judged = verdict(senior_evaluation(tests=run))
    assert (judged.level, judged.met, judged.confidence) == (None, False, "low")
    assert f"not assessed: {reason}" in details(judged)


def test_an_index_below_50_without_tests_is_still_no_level() -> None:
    """Bad style does not stand in for tests that did not run."""
    errors = [finding(f"rule-{line}", "structure", Severity.ERROR, line) for line in range(9)]
    assert verdict(evaluation(errors, TestRun.not_run("no engine"))).level is None


def test_a_test_file_without_groups_is_all_core() -> None:
    """A team's own pytest file needs no groups to be graded."""
    assert verdict(evaluation(tests=TestRun.of(cases(3, group="")))).level is Level.MID
    assert verdict(evaluation(tests=TestRun.of(cases(3, 1, group="")))).level is Level.BELOW_MID


@pytest.mark.parametrize(
    ("measured", "level"),
    [("n", Level.SENIOR), ("n log n", Level.MID), ("n^2", Level.MID), ("n^3", Level.BELOW_MID)],
)
def test_growth_above_the_accepted_class_lowers_the_level(measured: str, level: Level) -> None:
    """One power of n is what mid may cost; two are below it."""
    assert verdict(senior_evaluation(growth=(growth(measured),))).level is level


def test_a_step_too_slow_with_a_consistent_claim_and_a_reason_is_senior() -> None:
    """Whoever says what it costs and why has made a decision."""
    reasoned = senior_evaluation(growth=(growth("n^2"),), strengths=(trade_off(),))
    assert verdict(reasoned).level is Level.SENIOR
    contradicted = (claim(verdict=ClaimVerdict.CONTRADICTED), claim("space"))
    assert verdict(replace(reasoned, claims=contradicted)).level is Level.MID


def test_a_text_about_an_open_question_that_the_code_belies_keeps_from_staff() -> None:
    wrong = replace(ambiguity(), contradicted=True, detail='a.py:1 says otherwise: "x"')
    judged = verdict(senior_evaluation(ambiguities=(ambiguity(), wrong)), bar=Level.STAFF)
    assert 'What of empty input? (a.py:1 says otherwise: "x")' in details(judged)


def test_low_readability_keeps_from_senior() -> None:
    """Readability, structure and robustness are gates of their own."""
    tangled = (CODE_LINES, *(metric(name, 60) for name in ("cognitive_complexity", "function_lines")))
    names = tuple(finding(f"{line}-name", line=line) for line in range(1, 6))
    judged = verdict(senior_evaluation(measurements=tangled, findings=names))
    assert judged.level is Level.MID
    assert "each reach 70 of 100: readability" in details(judged)


def test_an_error_keeps_from_senior_and_a_sure_failure_from_mid() -> None:
    """Errors of correctness weigh heavier than those of style."""
    style = finding("bare-except", "robustness", Severity.ERROR)
    assert verdict(senior_evaluation(findings=(style,))).level is Level.MID
    broken = finding("undefined-name", "correctness", Severity.ERROR)
    assert verdict(senior_evaluation(findings=(broken,))).level is Level.BELOW_MID


@pytest.mark.parametrize(("credit", "level"), [(0.5, Level.MID), (1, Level.SENIOR)])
def test_reasoning_must_show_in_two_ways(credit: float, level: Level) -> None:
    """A settled ambiguity beside stated costs makes two."""
    assert verdict(senior_evaluation(ambiguities=(ambiguity(credit),))).level is level


def test_trade_offs_and_tests_alone_do_not_show_the_reasoning() -> None:
    """One of the two ways must be stated costs or ambiguities, even when both are unassessed."""
    aside = senior_evaluation(
        ambiguities=(ambiguity(0),),
        claims=(),
        strengths=(trade_off(),),
        measurements=(CODE_LINES, metric("test_strength", 1)),
    )
    assert verdict(aside).level is Level.MID
    assert "reasoning" in details(verdict(aside))


def test_a_crashed_tool_blocks_senior_and_does_not_lower_mid() -> None:
    """The report says that it was not assessed, and the confidence is lower."""
    judged = verdict(senior_evaluation(failures=(Failure("analysis", "pylint", "crashed"),)))
    assert judged.level is Level.MID
    assert "not assessed: structure (pylint: crashed)" in details(judged)


def test_a_needless_layer_keeps_from_staff() -> None:
    """Over-engineering is a fault of its own."""
    layered = senior_evaluation(findings=(finding("needless-class", "structure"),))
    assert "Nothing is more elaborate" in details(verdict(layered))


def test_the_verdict_says_what_a_file_cannot_show() -> None:
    """The list comes from the rubric."""
    assert verdict(evaluation()).not_observable == RUBRIC.not_observable != ()


def test_a_written_trade_off_never_lowers_the_index() -> None:
    """Nobody is asked for one, so whoever gives one must not lose by it."""
    one = Strength("trade_offs", "it says why", "s.py", 1)
    plain, shown = (verdict(evaluation(strengths=each)).score for each in ((), (one,)))
    assert plain is not None
    assert shown is not None
    assert shown >= plain
