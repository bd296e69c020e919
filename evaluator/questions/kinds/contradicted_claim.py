"""A statement of the author's that the measurement speaks against."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.model.reasoning import ClaimVerdict
from evaluator.questions.kind import Kind, place_text


def _ask(evaluation: Evaluation) -> Question | None:
    for claim in evaluation.claims:
        if claim.verdict is ClaimVerdict.CONTRADICTED:
            place = place_text(evaluation, claim.path, claim.line)
            return Question(
                f"At {place} the text says {claim.value} ({claim.kind}). How did you arrive at that, and "
                "which input would refute it?",
                "Counts the work of each step, those inside library calls included, finds the step that "
                "was left out, and corrects the text or the code.",
                claim.path,
                claim.line,
                f"contradicted: {claim.detail}",
            )
    return None


QUESTION = Kind(15, _ask)
