"""What is said about the way to the next level is what scoring without the named findings gives."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.model.evaluation import Change, Evaluation, Failure, Level, UnmetGate
from evaluator.model.findings import Finding, Measurement, Severity
from evaluator.model.rubric import Metric
from evaluator.model.test_run import TestRun
from evaluator.scoring import load_rubric, score
from tests.unit.scoring.evidence_builders import (
    CODE_LINES,
    ambiguity,
    case,
    cases,
    evaluation,
    finding,
    growth,
    metric,
    senior_evaluation,
)

RUBRIC = load_rubric()
LEVELS = [None, *Level]
TANGLED = (CODE_LINES, *(metric(name, 60) for name in ("cognitive_complexity", "function_lines")))


def mended(scored: Evaluation, changes: Iterable[Change]) -> Evaluation:
    """The evidence as it would be had the author mended each place, measurements behind it included."""
    places = {(change.criterion, change.name, change.path, change.line) for change in changes}
    findings = tuple(one for one in scored.findings if place_of(one) not in places)
    measurements = list(scored.measurements)
    for change in changes:
        for kind in RUBRIC.metrics:
            if change.name in (kind.name, *kind.same_as):
                measurements = usual(measurements, kind, change.line)
    return replace(scored, findings=findings, measurements=tuple(measurements))


def place_of(one: Finding) -> tuple[str, str, str, int]:
    """Where it is, and what it says."""
    return (one.criterion, one.name, one.path, one.line)


def usual(measurements: list[Measurement], kind: Metric, line: int) -> list[Measurement]:
    """The measurements, with nothing unusual left in the function that holds ``line``."""
    starts = [one.line for one in measurements if one.name == kind.measurement and one.line <= line]
    value = 1 if kind.curve == "shortfall" else 0
    return [
        replace(one, value=value)
        if one.name == kind.measurement and one.line == max(starts, default=0)
        else one
        for one in measurements
    ]


def all_changes(scored: Evaluation) -> list[Change]:
    """Those of every gate."""
    return [change for gate in scored.verdict.unmet for change in gate.changes]


def gate_of(scored: Evaluation, words: str) -> UnmetGate:
    """The one unmet gate with these words."""
    [found] = [gate for gate in scored.verdict.unmet if words in gate.gate]
    return found


findings = st.builds(
    finding,
    name=st.sampled_from(
        (
            "cognitive-complexity",
            "function-length",
            "vague-name",
            "bare-except",
            "mutable-default",
            "new-rule",
        )
    ),
    criterion=st.sampled_from(("readability", "structure", "robustness", "correctness", "ambiguity")),
    severity=st.sampled_from(Severity),
    line=st.integers(1, 30),
)
measurements = st.one_of(
    st.builds(
        metric,
        name=st.sampled_from(("cognitive_complexity", "function_lines", "nesting_depth")),
        value=st.integers(0, 60),
        line=st.sampled_from((1, 10, 20)),
    ),
    st.builds(
        metric, name=st.just("untyped_slots"), value=st.floats(0, 9), line=st.sampled_from((1, 10, 20))
    ),
)


@st.composite
def evaluations(draw: st.DrawFn) -> Evaluation:
    """Solutions that lack little, so that mending findings often decides, and some that lack more."""
    listed = draw(st.lists(findings, max_size=9))
    measured = draw(st.lists(measurements, max_size=4))
    strong = senior_evaluation(findings=tuple(listed), measurements=(CODE_LINES, *measured))
    return replace(
        strong,
        tests=draw(st.sampled_from([strong.tests, TestRun.of(cases(1, 1)), TestRun.of((case("edge"),))])),
        claims=draw(st.sampled_from([strong.claims, strong.claims, ()])),
        growth=draw(st.sampled_from([strong.growth, strong.growth, (growth("n^2"),)])),
    )


@settings(max_examples=200)
@given(evaluations())
def test_what_is_promised_is_what_scoring_without_the_named_findings_gives(evidence: Evaluation) -> None:
    """The level, the index, each gate that has changes, and the points that come back."""
    scored = score(evidence, RUBRIC)
    following = scored.verdict.next
    if following is None or any(gate.more_changes for gate in scored.verdict.unmet):
        return
    after = score(mended(scored, all_changes(scored)), RUBRIC)
    assert (after.verdict.level, after.verdict.score) == (following.level_after, following.score_after)
    assert len(all_changes(scored)) == following.changes
    left = {gate.gate for gate in after.verdict.unmet}
    assert not left & {gate.gate for gate in scored.verdict.unmet if gate.changes}
    for old, new in zip(scored.scores, after.scores, strict=True):
        gained = sum(change.gain for change in all_changes(scored) if change.criterion == old.criterion)
        assert gained == pytest.approx((new.score or 0) - (old.score or 0), abs=1e-6)


@settings(max_examples=200)
@given(evaluations(), st.data())
def test_no_change_is_asked_for_that_is_not_needed(evidence: Evaluation, data: st.DataObject) -> None:
    """Where one gate has changes, leaving any one of them out leaves a gate unmet that they would pass."""
    scored = score(evidence, RUBRIC)
    gates = [gate for gate in scored.verdict.unmet if gate.changes]
    if len(gates) != 1 or gates[0].more_changes:
        return
    changes = list(gates[0].changes)
    changes.remove(data.draw(st.sampled_from(changes)))
    after = score(mended(scored, changes), RUBRIC)
    assert gates[0].gate in {gate.gate for gate in after.verdict.unmet}


@given(evaluations())
def test_the_next_level_is_the_one_above_or_none_is_left(evidence: Evaluation) -> None:
    """No plan exactly where nothing is unmet, and mending never leads down."""
    verdict = score(evidence, RUBRIC).verdict
    assert (verdict.next is None) == (not verdict.unmet)
    if verdict.next is not None:
        assert LEVELS.index(verdict.next.level) > LEVELS.index(verdict.level)
        assert LEVELS.index(verdict.next.level_after) >= LEVELS.index(verdict.level)
        assert (verdict.next.score_after or 0) >= (verdict.score or 0)


@given(evaluations(), st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_change_the_plan(evidence: Evaluation, random: object) -> None:
    """The same findings in another order ask for the same changes in the same order."""
    shuffled = list(evidence.findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis promises a Random
    assert (
        score(evidence, RUBRIC).verdict == score(replace(evidence, findings=tuple(shuffled)), RUBRIC).verdict
    )


def test_the_dearest_finding_of_a_low_criterion_is_enough() -> None:
    """Five poor names and one tangled function: splitting the function alone reaches senior."""
    names = tuple(finding(f"{line}-name", line=line) for line in range(20, 24))
    scored = score(senior_evaluation(measurements=TANGLED, findings=names), RUBRIC)
    gate = gate_of(scored, "Readability, structure and robustness")
    assert [change.name for change in gate.changes] == ["cognitive-complexity"]
    assert gate.changes[0].gain > 12
    assert scored.verdict.next is not None
    assert scored.verdict.next.level_after is Level.SENIOR


def test_every_error_is_to_be_mended_and_five_are_named() -> None:
    """The rest is counted."""
    errors = tuple(finding("bare-except", "ambiguity", Severity.ERROR, line) for line in range(1, 9))
    gate = gate_of(score(senior_evaluation(findings=errors), RUBRIC), "No finding of the review is an error")
    assert (len(gate.changes), gate.more_changes) == (5, 3)


def test_changes_of_one_gate_that_pass_another_are_named_once() -> None:
    """Errors must go in any case, so the low criterion asks for nothing more."""
    errors = tuple(finding(f"raise-{line}", "robustness", Severity.ERROR, line) for line in range(1, 4))
    scored = score(senior_evaluation(findings=errors), RUBRIC)
    assert gate_of(scored, "Readability, structure and robustness").show.startswith("The changes named for")
    assert len(all_changes(scored)) == 3


def test_failed_tests_are_to_be_mended_and_no_finding_is_named() -> None:
    """No edit of findings passes a test."""
    scored = score(evaluation([finding()], TestRun.of(cases(1, 1))), RUBRIC)
    gate = gate_of(scored, "All core tests pass")
    assert (gate.changes, gate.show) == (
        (),
        "Make the tests named here pass; nothing else makes up for them.",
    )


def test_an_index_that_findings_alone_cannot_lift_says_so() -> None:
    """It names what the index would be without any finding."""
    slow = (growth("n!"),)
    poor = evaluation([finding()], TestRun.of(cases(0, 3)), growth=slow, ambiguities=(ambiguity(0),))
    shown = gate_of(score(poor, RUBRIC), "The index").show
    assert shown.startswith("Mending the findings is not enough here: without any of them, it is 40.2.")


def test_what_was_not_assessed_asks_for_no_change() -> None:
    """A crashed tool is not the author's to mend."""
    crashed = senior_evaluation(failures=(Failure("analysis", "pylint", "crashed"),), findings=(finding(),))
    gate = gate_of(score(crashed, RUBRIC), "Readability, structure and robustness")
    assert (gate.changes, gate.show) == (
        (),
        "Nothing in the code decides this yet: it has to be assessed first.",
    )


def test_reasoning_that_is_not_shown_says_what_to_write_down() -> None:
    """Whether something was observed or not."""
    for ambiguities in ((), (ambiguity(0),)):
        scored = score(senior_evaluation(claims=(), ambiguities=ambiguities), RUBRIC)
        assert "write down what was decided" in gate_of(scored, "The reasoning is written down").show


def test_every_gate_of_the_shipped_rubric_can_say_what_to_do() -> None:
    """Those that findings decide name the findings; all others have a sentence."""
    decided_by_findings = {"criteria", "errors", "absent"}
    assert all(gate.show for gate in RUBRIC.gates if gate.check.value not in decided_by_findings)
