"""What is said of measured growth that counts for nothing."""

from evaluator.scoring.growth_evidence import why_undecided
from tests.unit.scoring.evidence_builders import growth


def test_an_unsure_measurement_is_told_as_one() -> None:
    text = why_undecided([growth("n^2", ("n log n",), confidence="medium")])

    assert text == (
        "solve: time grows as O(n^2), accepted is O(n log n), line 3; "
        "with medium confidence that is too unsure to count"
    )


def test_without_an_accepted_class_there_is_nothing_to_compare() -> None:
    nothing = "growth was not measured against an accepted class"

    assert why_undecided([]) == nothing
    assert why_undecided([growth("n^2", ())]) == nothing
    assert why_undecided([growth("n^2", ("n",), resource="space")]) == nothing
