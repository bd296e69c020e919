"""Puts together what a probe has seen and what the text says: one result for each question."""

from collections.abc import Iterable, Mapping

from evaluator.ambiguities.job import Observation
from evaluator.ambiguities.reading.messages import Decisions, Range, Reply, Statement
from evaluator.model.problem import AmbiguitySpec
from evaluator.model.reasoning import AmbiguityResult

_QUOTED_CHARACTERS = 160
Place = tuple[str, int]


def settle(spec: AmbiguitySpec, seen: Observation, read: Reply) -> AmbiguityResult:
    """Full credit for an acceptable outcome that is decided in the code and in writing, half for one of them.

    What is written must agree: a text that says something else makes the question worse than unsettled.
    """
    statements = read.statements.get(spec.id, ())
    is_known = seen.outcome in spec.outcomes
    wrong = next((one for one in statements if is_known and _contradicts(one, seen.outcome)), None)
    right = next((one for one in statements if is_known and seen.outcome in one.tells), None)
    decided = decided_at(seen, read.decisions)
    acceptable = seen.outcome in spec.acceptable
    is_written = right is not None and wrong is None
    credit = (int(decided is not None) + int(is_written)) / 2 if acceptable and wrong is None else 0.0
    return AmbiguityResult(
        id=spec.id,
        question=spec.question,
        outcome=seen.outcome,
        acceptable=acceptable,
        deliberate=decided is not None,
        written=is_written,
        credit=credit,
        contradicted=wrong is not None,
        essential=spec.essential,
        detail=_detail(seen, decided, right, wrong),
    )


def decided_at(seen: Observation, decisions: Mapping[str, Decisions]) -> Place | None:
    """The line that decides: a raise of the solution's own, or a way that no ordinary call takes."""
    if seen.raised_at is not None:
        path, line = seen.raised_at
        found = decisions.get(path, Decisions())
        if any(first <= line <= last for first, _, last, _ in found.raises):
            return seen.raised_at
    places: list[Place] = []
    for path, line, column, to_line, to_column in seen.steps:
        found = decisions.get(path, Decisions())
        if _holds(found.loops, line, column):
            continue
        if line == 0 or _holds(found.branches, line, column):
            places.append((path, line or to_line))
        elif _holds(found.branches, to_line, to_column):
            places.append((path, to_line))
    for path, line, column, _ in seen.choices:
        if _holds(decisions.get(path, Decisions()).picks, line, column):
            places.append((path, line))
    return min(places, default=None)


def _holds(ranges: Iterable[Range], line: int, column: int) -> bool:
    """Whether one of the ranges holds the place; of an unknown column, the line is enough."""
    return any(
        first <= line <= last
        and (column < 0 or ((line, column) >= (first, first_column) and (line, column) < (last, last_column)))
        for first, first_column, last, last_column in ranges
    )


def _contradicts(statement: Statement, outcome: str) -> bool:
    if not statement.is_plain:
        return False
    return outcome not in statement.tells if statement.tells else outcome in statement.denies


def _detail(
    seen: Observation, decided: Place | None, right: Statement | None, wrong: Statement | None
) -> str:
    if seen.detail:
        return seen.detail
    if wrong is not None:
        text = " ".join(wrong.text.split())
        shown = text if len(text) <= _QUOTED_CHARACTERS else text[: _QUOTED_CHARACTERS - 3] + "..."
        return f'{wrong.path}:{wrong.line} says otherwise: "{shown}"'
    parts = [f"decided at {decided[0]}:{decided[1]}"] if decided else []
    parts += [f"written at {right.path}:{right.line}"] if right else []
    return ", ".join(parts)
