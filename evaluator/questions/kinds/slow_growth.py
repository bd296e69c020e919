"""Running time that grows faster than the problem accepts."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.growth_facts import inputs_text, slower_than_accepted
from evaluator.questions.kind import Kind, first_file


def _ask(evaluation: Evaluation) -> Question | None:
    for one in slower_than_accepted(evaluation.growth, "time"):
        where = f" Line {one.line} pays for it." if one.line is not None else ""
        if one.line_evidence:
            where = f" {one.line_evidence[0].upper()}{one.line_evidence[1:]}."
        return Question(
            f"`{one.entry_point}` takes O({one.measured}) time on {inputs_text(one)}.{where} "
            "What would you change if the input were a thousand times larger?",
            f"Finds what is done again for each element, reaches O({one.accepted[0]}) by keeping that result "
            "instead, and says what is given up for it in memory, in code or in generality.",
            first_file(evaluation),
            one.line,
            f"measured O({one.measured}), accepted {' or '.join(f'O({name})' for name in one.accepted)}",
        )
    return None


QUESTION = Kind(20, _ask)
