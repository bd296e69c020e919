"""A statement about cost that is true, and far from tight."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.model.reasoning import ClaimVerdict
from evaluator.questions.kind import Kind, place_text


def _ask(evaluation: Evaluation) -> Question | None:
    for claim in evaluation.claims:
        if claim.verdict is ClaimVerdict.LOOSER:
            place = place_text(evaluation, claim.path, claim.line)
            return Question(
                f"At {place} the text says {claim.value} ({claim.kind}). Is there an input that really "
                "costs so much?",
                "Tells an upper bound from a tight one; gives the worst input and counts on it, or says by "
                "which argument (each element enters and leaves once, for example) the bound comes down.",
                claim.path,
                claim.line,
                f"looser than measured: {claim.detail}",
            )
    return None


QUESTION = Kind(64, _ask)
