"""What reading the code takes, in points of readability.

Findings name what is unusual. Below that two solutions still differ in what they ask of a reader, and so do
their scores: gently, and by a curve without steps.
"""

from evaluator.model.evaluation import Evaluation
from evaluator.model.rubric import EffortRules
from evaluator.scoring.charges import Shortfall


def effort_shortfalls(evaluation: Evaluation, rules: EffortRules) -> tuple[Shortfall, ...]:
    """One shortfall, with the line that takes longest; none where no effort was measured."""
    whole = [
        measured
        for measured in evaluation.measurements
        if measured.name == "reading_effort" and measured.where == "submission" and measured.value > 0
    ]
    if not whole:
        return ()
    most = max(whole, key=lambda measured: (measured.value, measured.path, measured.line))
    place = f"{most.path}:{most.line}"
    text = f"reading effort {most.value:.0f}, above all at {place}: name the parts of long lines, nest less"
    return (Shortfall(rules.weight * most.value / (most.value + rules.half), text),)
