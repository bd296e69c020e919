"""What reading takes costs gently, without steps, and says where."""

from dataclasses import replace

import pytest

from evaluator.model.findings import Measurement
from evaluator.model.rubric import EffortRules
from evaluator.scoring import score
from tests.unit.scoring.evidence_builders import evaluation, finding, metric
from tests.unit.scoring.round_rubric import RUBRIC, scored

RULES = RUBRIC.reading_effort


def effort(value: float, where: str = "submission", line: int = 4) -> Measurement:
    """The effort of the whole, or of one function."""
    return metric("reading_effort", value, line=line, where=where, unit="symbols")


def test_the_easier_of_two_solutions_without_findings_scores_higher() -> None:
    easy, middling, hard = (
        scored(evaluation(measurements=[effort(value)]), "readability").score or 0 for value in (10, 40, 160)
    )

    assert easy > middling > hard


def test_half_of_the_points_are_lost_at_half_and_never_all() -> None:
    at_half = scored(evaluation(measurements=[effort(RULES.half)]), "readability")
    at_most = scored(evaluation(measurements=[effort(10**9)]), "readability")

    assert at_half.score == 100 - RULES.readability / 2
    assert at_most.score == pytest.approx(100 - RULES.readability)


def test_the_place_and_what_to_do_are_in_the_list() -> None:
    entry = scored(evaluation(measurements=[effort(100), effort(80, "solve", line=9)]), "readability")
    structure = scored(evaluation(measurements=[effort(100), effort(80, "solve", line=9)]), "structure")

    assert "reading effort 100, above all at solution.py:4: name the parts" in entry.evidence[0]
    assert "reading effort 80 in one place, solve (solution.py:9): give its steps" in structure.evidence[0]


def test_only_the_dearest_function_counts_in_structure() -> None:
    one = evaluation(measurements=[effort(80, "solve")])
    more = evaluation(measurements=[effort(80, "solve"), effort(70, "check", line=30)])

    assert scored(one, "structure") == scored(more, "structure")


def test_points_of_findings_stay_what_they_are() -> None:
    """Effort stands beside them, until nothing is left to take."""
    alone = score(evaluation([finding()]), RUBRIC)
    beside = score(evaluation([finding()], measurements=[effort(50)]), RUBRIC)

    assert alone.findings[0].points == beside.findings[0].points


def test_a_rubric_without_the_table_scores_as_before() -> None:
    """A team's copy from before effort was measured has no such table."""
    old = replace(RUBRIC, reading_effort=EffortRules())
    entry = next(
        one
        for one in score(evaluation(measurements=[effort(500)]), old).scores
        if one.criterion == "readability"
    )

    assert entry.score == 100
