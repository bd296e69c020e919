"""From gates to a verdict: the level, what blocks the next one, and how sure that is."""

from evaluator.model.evaluation import Judgement, Level
from evaluator.scoring.climb import climb, rank
from evaluator.scoring.confidence import confidence
from evaluator.scoring.gates import Evidence
from evaluator.scoring.next_level import plan
from evaluator.scoring.rescoring import Rescoring


def judge(rescoring: Rescoring, evidence: Evidence, bar: Level) -> Judgement:
    """The verdict on ``evidence``, which is that of ``rescoring`` with nothing mended."""
    reached = climb(evidence)
    unmet, following = plan(rescoring, evidence, reached.blocking)
    sureness, reasons = confidence(evidence, reached.level)
    return Judgement(
        score=evidence.index,
        level=reached.level,
        bar=bar,
        met=reached.level is not None and rank(reached.level) >= rank(bar),
        unmet=unmet,
        confidence=sureness,
        not_observable=evidence.rubric.not_observable,
        confidence_reasons=reasons,
        next=following,
    )
