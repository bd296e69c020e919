"""How much a report for people can hold, however much there is to say."""

from dataclasses import dataclass, replace

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.content import MAX_LISTED
from evaluator.reporting.reasoning.claims import telling_first
from evaluator.reporting.reasoning.growth import worst_first
from evaluator.reporting.report_format import RenderOptions


@dataclass(frozen=True, slots=True)
class Bounded:
    """An evaluation of which no list is endless, and what had to go."""

    evaluation: Evaluation
    left_out: tuple[str, ...]
    """One line for each kind, with the count."""


def bounded(evaluation: Evaluation, options: RenderOptions) -> Bounded:
    """The evaluation with at most ``MAX_LISTED`` of each kind that a report lists in full.

    Findings, rewrites, strengths, tests and evidence are counted where they are listed, by
    ``content.first_of``. What weighs most stays where a list is cut.
    """
    cut = replace(
        evaluation,
        growth=worst_first(evaluation.growth)[:MAX_LISTED],
        claims=telling_first(evaluation.claims)[:MAX_LISTED],
        ambiguities=evaluation.ambiguities[:MAX_LISTED],
        questions=evaluation.questions[:MAX_LISTED],
        integrity=evaluation.integrity[:MAX_LISTED],
        failures=evaluation.failures[:MAX_LISTED],
        allowed=evaluation.allowed[:MAX_LISTED],
    )
    counts = {
        "measurements of growth": len(evaluation.growth),
        "claims": len(evaluation.claims),
        "open questions of the statement": len(evaluation.ambiguities),
        "things that were not looked at": len(evaluation.failures),
        "comments that allow findings": len(evaluation.allowed),
    }
    if options.audience == "reviewer":  # nobody else is told that there are any
        counts["questions for the interview"] = len(evaluation.questions)
        counts["notes on integrity"] = len(evaluation.integrity)
    more = {what: count - MAX_LISTED for what, count in counts.items() if count > MAX_LISTED}
    return Bounded(cut, tuple(f"{count} more {what}" for what, count in more.items()))
