"""What the guest says about the ways through the solution, taken only as an honest guest could say it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from evaluator.ambiguities.job import Choice, Step

_MOST = 20_000
_WIDEST = 10_000


@dataclass(frozen=True, slots=True)
class Ways:
    """Steps and choices of one test, or of several together."""

    steps: frozenset[Step] = frozenset()
    choices: frozenset[Choice] = frozenset()

    def __or__(self, other: "Ways") -> "Ways":
        """All that either has."""
        return Ways(self.steps | other.steps, self.choices | other.choices)

    def __sub__(self, other: "Ways") -> "Ways":
        """What ``other`` has not."""
        return Ways(self.steps - other.steps, self.choices - other.choices)


def read_ways(answer: object, lines: Mapping[str, int]) -> Ways | None:
    """The ways that a guest tells, or None when they cannot be those of files with so many lines."""
    match answer:
        case (list() as steps, list() as choices) if len(steps) <= _MOST and len(choices) <= _MOST:
            read_steps = [step for step in steps if _is_step(step, lines)]
            read_choices = [choice for choice in choices if _is_choice(choice, lines)]
            if len(read_steps) == len(steps) and len(read_choices) == len(choices):
                return Ways(frozenset(read_steps), frozenset(read_choices))
    return None


def _is_step(step: object, lines: Mapping[str, int]) -> TypeGuard[Step]:
    match step:
        case (str() as path, before, before_column, line, column) if path in lines:
            return _are_places([(before, before_column), (line, column)], lines[path])
        case _:
            return False


def _is_choice(choice: object, lines: Mapping[str, int]) -> TypeGuard[Choice]:
    match choice:
        case (str() as path, line, column, int(picked)) if path in lines:
            return 0 <= picked <= 4 and _are_places([(line, column)], lines[path])
        case _:
            return False


def _are_places(places: Iterable[tuple[object, object]], lines: int) -> bool:
    return all(
        type(line) is int and type(column) is int and 0 <= line <= lines and -1 <= column <= _WIDEST
        for line, column in places
    )
