"""What reading the code takes, in points of readability and structure.

Findings name what is unusual. Below that two solutions still differ in what they ask of a reader, and so do
their scores: gently, and by a curve without steps.
"""

from collections.abc import Iterable

from evaluator.model.evaluation import Evaluation
from evaluator.model.findings import Measurement
from evaluator.model.rubric import EffortRules
from evaluator.scoring.charges import Shortfall

_WHOLE = "submission"


def effort_shortfalls(evaluation: Evaluation, rules: EffortRules) -> dict[str, tuple[Shortfall, ...]]:
    """By criterion one shortfall, with the place that takes longest; none where no effort was measured."""
    measured = [one for one in evaluation.measurements if one.name == "reading_effort" and one.value > 0]
    shortfalls: dict[str, tuple[Shortfall, ...]] = {}
    if whole := _dearest(one for one in measured if one.where == _WHOLE):
        text = (
            f"reading effort {whole.value:.0f}, above all at {_place(whole)}: "
            "name the parts of long lines, and nest less"
        )
        shortfalls["readability"] = (Shortfall(_points(whole, rules.readability, rules), text),)
    if largest := _dearest(one for one in measured if one.where != _WHOLE):
        text = (
            f"reading effort {largest.value:.0f} in one place, {largest.where} ({_place(largest)}): "
            "give its steps functions of their own"
        )
        shortfalls["structure"] = (Shortfall(_points(largest, rules.structure, rules), text),)
    return shortfalls


def _points(measured: Measurement, weight: float, rules: EffortRules) -> float:
    return weight * measured.value / (measured.value + rules.half)


def _dearest(measured: Iterable[Measurement]) -> Measurement | None:
    return max(measured, key=lambda one: (one.value, one.path, one.line), default=None)


def _place(measured: Measurement) -> str:
    return f"{measured.path}:{measured.line}"
