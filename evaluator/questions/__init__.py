"""Follow-up questions for the interviewer, each tied to a measured fact of this one submission."""

from evaluator.discovery import discover
from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions import kinds
from evaluator.questions.kind import Kind

__all__ = ["MOST", "Kind", "follow_ups"]

MOST = 5
"""More than fits into the talk about one piece of code."""


def follow_ups(evaluation: Evaluation) -> tuple[Question, ...]:
    """The most telling questions; one fact, or one line, is asked about once."""
    found = discover(kinds, "QUESTION", Kind)
    asked: list[Question] = []
    places: set[tuple[str, int]] = set()
    for _, kind in sorted(found.items(), key=lambda item: (item[1].rank, item[0])):
        question = kind.ask(evaluation)
        if question is None or len(asked) == MOST:
            continue
        if question.line is not None:
            if (question.path, question.line) in places:
                continue
            places.add((question.path, question.line))
        asked.append(question)
    return tuple(asked)
