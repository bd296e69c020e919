"""Laws that hold for any evidence: a score is 100 minus a printed list, and mending never costs."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.model.evaluation import Evaluation, Level
from evaluator.model.findings import Finding, Measurement, Severity
from evaluator.model.rubric import CRITERIA, STATIC_CRITERIA
from evaluator.model.test_run import CaseResult, TestRun
from evaluator.scoring import load_rubric, score
from tests.unit.scoring.evidence_builders import (
    ambiguity,
    case,
    cases,
    claim,
    evaluation,
    finding,
    growth,
    metric,
)

RUBRIC = load_rubric()
LEVELS = [None, *Level]
NAMES = (
    "cognitive-complexity",
    "too-many-nested-blocks",
    "function-length",
    "vague-name",
    "line-too-long",
    "bare-except",
    "mutable-default",
    "missing-type-annotation",
    "brand-new-rule",
)

findings = st.builds(
    finding,
    name=st.sampled_from(NAMES),
    criterion=st.sampled_from(CRITERIA),
    severity=st.sampled_from(Severity),
    line=st.integers(1, 30),
)
measurements = st.one_of(
    st.builds(
        metric,
        name=st.sampled_from(
            ("cognitive_complexity", "function_lines", "nesting_depth", "cyclomatic_complexity")
        ),
        value=st.integers(0, 40),
        line=st.sampled_from((1, 10, 20)),
    ),
    st.builds(
        metric, name=st.just("untyped_slots"), value=st.floats(0, 9), line=st.sampled_from((1, 10, 20))
    ),
    st.builds(metric, name=st.just("test_strength"), value=st.floats(0, 1)),
    st.builds(
        metric,
        name=st.just("reading_effort"),
        value=st.floats(0, 900),
        where=st.sampled_from(("submission", "solve")),
    ),
)
counts = st.integers(0, 2)
outcomes = st.builds(
    lambda *groups: TestRun.of(one for group in groups for one in group),
    *(st.builds(cases, counts, counts, st.just(group)) for group in ("core", "edge", "performance")),
)


@st.composite
def evaluations(draw: st.DrawFn) -> Evaluation:
    """Any mixture of evidence."""
    return evaluation(
        draw(st.lists(findings, max_size=12)),
        draw(outcomes),
        draw(st.lists(measurements, max_size=4)),
        growth=tuple(
            growth(name) for name in draw(st.lists(st.sampled_from(["n", "n log n", "n^2"]), max_size=2))
        ),
        claims=draw(st.sampled_from([(), (claim(),), (claim(), claim("space"))])),
        ambiguities=tuple(
            ambiguity(credit) for credit in draw(st.lists(st.sampled_from([0, 0.5, 1]), max_size=2))
        ),
    )


def assert_not_worse(before: Evaluation, after: Evaluation) -> None:
    """No criterion, neither the index nor the level may have gone down, and nothing left unassessed."""
    for old, new in zip(before.scores, after.scores, strict=True):
        assert old.assessed == new.assessed
        assert new.score is None or old.score is None or new.score >= old.score
    assert (after.verdict.score or 0) >= (before.verdict.score or 0)
    assert LEVELS.index(after.verdict.level) >= LEVELS.index(before.verdict.level)


@given(evaluations(), st.data())
def test_removing_a_finding_lowers_nothing(given_evidence: Evaluation, data: st.DataObject) -> None:
    """Removing any one finding lowers no score, neither the index nor the level."""
    kept = list(given_evidence.findings)
    if kept:
        kept.pop(data.draw(st.integers(0, len(kept) - 1)))
    assert_not_worse(
        score(given_evidence, RUBRIC), score(replace(given_evidence, findings=tuple(kept)), RUBRIC)
    )


@given(evaluations(), st.data())
def test_shrinking_a_finding_lowers_nothing(given_evidence: Evaluation, data: st.DataObject) -> None:
    """A finding of lesser severity lowers no score, neither the index nor the level."""
    shrunk = list(given_evidence.findings)
    if shrunk:
        place = data.draw(st.integers(0, len(shrunk) - 1))
        milder = Severity.WARNING if shrunk[place].severity is Severity.ERROR else Severity.NOTE
        shrunk[place] = replace(shrunk[place], severity=milder)
    assert_not_worse(
        score(given_evidence, RUBRIC), score(replace(given_evidence, findings=tuple(shrunk)), RUBRIC)
    )


@given(evaluations(), st.data())
def test_a_simpler_function_lowers_nothing(given_evidence: Evaluation, data: st.DataObject) -> None:
    """A smaller complexity, length, depth or effort lowers no score, neither the index nor the level."""
    simpler = list(given_evidence.measurements)
    places = [
        place for place, one in enumerate(simpler) if one.name.startswith(("cogn", "func", "nest", "reading"))
    ]
    if places:
        place = data.draw(st.sampled_from(places))
        simpler[place] = replace(simpler[place], value=data.draw(st.floats(0, simpler[place].value)))
    assert_not_worse(
        score(given_evidence, RUBRIC), score(replace(given_evidence, measurements=tuple(simpler)), RUBRIC)
    )


@given(evaluations(), st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(given_evidence: Evaluation, random: object) -> None:
    """Findings and measurements in any order give the same report."""
    shuffled_findings: list[Finding] = list(given_evidence.findings)
    shuffled_measurements: list[Measurement] = list(given_evidence.measurements)
    random.shuffle(shuffled_findings)  # type: ignore[attr-defined]  # Hypothesis promises a Random
    random.shuffle(shuffled_measurements)  # type: ignore[attr-defined]  # likewise
    shuffled = replace(
        given_evidence, findings=tuple(shuffled_findings), measurements=tuple(shuffled_measurements)
    )
    expected, actual = score(given_evidence, RUBRIC), score(shuffled, RUBRIC)
    assert (expected.findings, expected.scores, expected.verdict) == (
        actual.findings,
        actual.scores,
        actual.verdict,
    )


@given(evaluations())
def test_every_score_is_100_minus_its_list(given_evidence: Evaluation) -> None:
    """What the evidence lists as taken off is what the score lacks to 100.

    In what is judged by reading, all of it but the effort is the points of findings.
    """
    scored = score(given_evidence, RUBRIC)
    for entry in scored.scores:
        points = [one.points for one in scored.findings if one.criterion == entry.criterion]
        if entry.score is None:
            assert sum(points) == 0
            continue
        listed = [float(line.split()[0][1:]) for line in entry.evidence if line.startswith("-")]
        assert 0 <= entry.score <= 100
        assert sum(listed) == pytest.approx(100 - entry.score, abs=0.06 * (len(listed) + 1))
        if entry.criterion in STATIC_CRITERIA:
            effort = sum(float(line.split()[0][1:]) for line in entry.evidence if " reading effort " in line)
            given_reasons = sum(points) + effort
            assert given_reasons == pytest.approx(100 - entry.score, abs=0.06 * (len(listed) + 1))


@given(evaluations())
def test_scoring_twice_changes_nothing(given_evidence: Evaluation) -> None:
    """A stored evaluation can be scored again with the same rubric."""
    once = score(given_evidence, RUBRIC)
    assert score(once, RUBRIC) == once


@given(evaluations())
def test_findings_come_in_the_order_of_their_cost(given_evidence: Evaluation) -> None:
    """Among findings of assessed criteria, what costs most comes first."""
    scored = score(given_evidence, RUBRIC)
    assessed = {entry.criterion for entry in scored.scores if entry.assessed}
    points = [one.points for one in scored.findings if one.criterion in assessed]
    assert points == sorted(points, reverse=True)


@settings(max_examples=30)
@given(st.lists(findings, max_size=8), st.integers(0, 3))
def test_passing_one_more_test_lowers_nothing(listed: list[Finding], failed: int) -> None:
    """Mending a failed test lowers no score, neither the index nor the level."""
    before: tuple[CaseResult, ...] = (*cases(2, failed), case("edge"))
    after = (*cases(2 + min(failed, 1), max(failed - 1, 0)), case("edge"))
    assert_not_worse(
        score(evaluation(listed, TestRun.of(before)), RUBRIC),
        score(evaluation(listed, TestRun.of(after)), RUBRIC),
    )
