"""Scores and points under the shipped rubric with round percentiles."""

from dataclasses import replace

from evaluator.model.calibration import Calibration
from evaluator.model.evaluation import Evaluation, Score
from evaluator.scoring import load_rubric, score

INTERVIEWS = Calibration(
    "interview functions",
    1588,
    {
        "cognitive_complexity": {50: 4, 75: 8, 90: 13, 99: 27},
        "function_lines": {50: 11, 75: 15, 90: 20, 99: 31},
        "nesting_depth": {50: 1, 75: 2, 90: 3, 99: 4},
    },
)
RUBRIC = replace(load_rubric(), calibration=INTERVIEWS)
"""The shipped rubric with round percentiles, as those of the shipped table may change."""


def scored(one: Evaluation, criterion: str, **weights: float) -> Score:
    """The score of one criterion under the shipped rubric."""
    return next(
        entry for entry in score(one, RUBRIC, group_weights=weights).scores if entry.criterion == criterion
    )


def points(one: Evaluation) -> dict[str, float]:
    """Points by name of the finding, in the order of the report."""
    return {entry.name: entry.points for entry in score(one, RUBRIC).findings}
