"""A test that does not pass; the question keeps its input to itself, so it can be asked aloud."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.model.test_run import CaseResult, Verdict
from evaluator.questions.kind import Kind, first_file

_FIRST = ("edge", "core", "ambiguity", "performance")
_HAPPENS = {
    Verdict.WRONG_ANSWER: "gives another answer than expected",
    Verdict.WRONG_TYPE: "gives a value of another type than expected",
    Verdict.EXCEPTION: "ends in an exception",
    Verdict.TIMEOUT: "does not end in time",
    Verdict.MEMORY_LIMIT: "needs more memory than it has",
}


def _ask(evaluation: Evaluation) -> Question | None:
    failing = [case for case in evaluation.tests.cases if case.verdict in _HAPPENS]
    if not failing or evaluation.tests.passed == 0:
        return None
    case = min(failing, key=_order)
    which = f"of the group {case.group} " if case.group else ""
    name = case.id.split("[", 1)[0]
    return Question(
        f"One test {which}{_HAPPENS[case.verdict]}. Which input would you try first, and what do you expect "
        "to see?",
        "Finds a concrete input from the statement and the code alone, follows it through line by line, says "
        "which assumption of the code it breaks, and mends the cause rather than that one case.",
        first_file(evaluation),
        None,
        f"`{name}`; {len(failing)} of {evaluation.tests.total} tests do not pass",
    )


def _order(case: CaseResult) -> tuple[int, str]:
    return (_FIRST.index(case.group) if case.group in _FIRST else len(_FIRST), case.id)


QUESTION = Kind(10, _ask)
