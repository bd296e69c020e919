"""A docstring states the cost in time and in space; whether it is right is measured elsewhere."""

import ast
import re
from collections.abc import Iterator

from evaluator.analysis.praise import Code, Praise, statement_count
from evaluator.analysis.reading.prose import Scope
from evaluator.model.findings import Strength

_COST = re.compile(r"\b[OΘθ]\(\s*([^()\n]{1,30}(?:\([^()\n]{1,15}\))?[^()\n]{0,20})\s*\)")
_TIME = re.compile(r"\b(?:time|run(?:s|ning)?|amorti[sz]ed|per (?:call|operation))\b", re.IGNORECASE)
_SPACE = re.compile(r"\b(?:space|memory)\b", re.IGNORECASE)
_EXPLAINED = (
    r"\b(?:{0}\s*(?:is|=|being|stands|:)|(?:for|with|of|where|let|to|over)\s+{0}\s+\w"
    r"|{0}\s+\w+(?:s|ing)\b|len\(\w+\))"
)
_SENTENCE = re.compile(r"(?<=[.;])(?=\s)")
_ALTERNATIVE = re.compile(r"\b(?:instead|rather than|would|unlike|alternative|naive|brute)\b", re.IGNORECASE)
"""What was not chosen has a cost too."""
_MOST_COSTS = 5
"""Whoever states more in one docstring states every cost there is."""
_ENOUGH_STATEMENTS = 4


def _find(code: Code) -> Iterator[Strength]:
    for path in code.own:
        for node in code.nodes[path]:
            if not isinstance(node, Scope):
                continue
            stated = _stated(ast.get_docstring(node) or "")
            if stated is None or statement_count(node.body) < _ENOUGH_STATEMENTS or not _loops(node):
                continue
            time, space = stated
            where = "The module" if isinstance(node, ast.Module) else f"`{node.name}`"
            yield Strength(
                "complexity_reasoning",
                f"{where} states what it costs, {time} time and {space} space: a reader can judge the choice "
                "without deriving it. It is named as stated; whether it holds is checked by measuring.",
                path,
                node.body[0].lineno,
            )
            return


def _stated(text: str) -> tuple[str, str] | None:
    """The costs in time and in space, if each is stated once or twice and says what its variable counts."""
    text = "".join(part for part in _SENTENCE.split(text) if not _ALTERNATIVE.search(part))
    costs = list(_COST.finditer(text))
    if not 2 <= len(costs) <= _MOST_COSTS:
        return None
    times, spaces = [], []
    for cost in costs:
        kind = _kind_of(text, cost)
        if kind is _TIME:
            times.append(" ".join(cost[1].split()))
        elif kind is _SPACE:
            spaces.append(" ".join(cost[1].split()))
    if not times or not spaces:
        return None
    variables = {name for cost in costs for name in re.findall(r"\b[a-zA-Z]\b", cost[1])}
    prose = _COST.sub(" ", text)
    if len(variables) > 1 and not all(
        re.search(_EXPLAINED.format(name), prose, re.IGNORECASE) for name in variables
    ):
        return None
    return (_written(times), _written(spaces)) if variables else None


def _written(costs: list[str]) -> str:
    return " or ".join(f"O({cost})" for cost in dict.fromkeys(costs))


def _kind_of(text: str, cost: re.Match[str]) -> re.Pattern[str] | None:
    """The nearest of the two words on the same line, or just before the cost."""
    start = text.rfind("\n", 0, cost.start()) + 1
    end = text.find("\n", cost.end())
    line = text[max(start, cost.start() - 60) : end if end >= 0 else len(text)]
    middle = cost.start() - max(start, cost.start() - 60)
    near = [
        (abs(found.start() - middle), pattern is _SPACE, pattern)
        for pattern in (_TIME, _SPACE)
        for found in pattern.finditer(line)
    ]
    return min(near, key=lambda one: one[:2])[2] if near else None


def _loops(scope: Scope) -> bool:
    """Whether there is something to count."""
    repeating = ast.For | ast.While | ast.AsyncFor | ast.comprehension
    return (
        any(isinstance(node, repeating) for node in ast.walk(scope))
        or sum(isinstance(node, ast.Call) for node in ast.walk(scope)) >= _ENOUGH_STATEMENTS
    )


PRAISE = Praise(40, _find)
