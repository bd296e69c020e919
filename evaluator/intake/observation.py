"""Looks at a submission for things that a reviewer should know and that no test can show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evaluator.discovery import discover
from evaluator.intake import observations
from evaluator.model.evaluation import IntegrityEvent
from evaluator.model.submission import Submission

DETAILS_MAX = 20
"""Events of one kind; a hundred equal lines say no more than twenty."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One kind of event."""

    kind: str
    """As reports name it."""
    details: Callable[[Submission], Iterable[str]]
    """One line each, about the files and neutral in tone."""


def observe(submission: Submission) -> tuple[IntegrityEvent, ...]:
    """Every event of every observation, in the order of their modules' names."""
    events: list[IntegrityEvent] = []
    for observation in discover(observations, "OBSERVATION", Observation).values():
        details = list(observation.details(submission))
        events += [IntegrityEvent(observation.kind, detail) for detail in details[:DETAILS_MAX]]
        if len(details) > DETAILS_MAX:
            events.append(IntegrityEvent(observation.kind, f"and {len(details) - DETAILS_MAX} more"))
    return tuple(events)
