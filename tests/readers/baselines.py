"""Simple counts that a score of readability has to be better than; all of them rise with what is hard."""

import string

import libcst as cst
from radon.metrics import mi_visit

from evaluator.analysis.cognitive import increments_of


def punctuation(text: str) -> float:
    """How many signs there are; one of the best single counts in studies of readability."""
    return sum(text.count(sign) for sign in string.punctuation)


def lines(text: str) -> float:
    """How many lines hold something."""
    return sum(bool(line.strip()) for line in text.splitlines())


def cognitive_complexity(text: str) -> float:
    """Of all functions together."""
    counter = _Counter()
    cst.parse_module(text).visit(counter)
    return counter.total


def maintainability(text: str) -> float:
    """100 less the maintainability index."""
    return 100 - float(mi_visit(text, multi=True))


class _Counter(cst.CSTVisitor):
    def __init__(self) -> None:
        self.total = 0

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        self.total += sum(one.points for one in increments_of(node, lambda _: 1))
        return False


BASELINES = {
    "punctuation": punctuation,
    "lines": lines,
    "cognitive complexity": cognitive_complexity,
    "maintainability index": maintainability,
}
