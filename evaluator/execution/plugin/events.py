"""What the trusted child process tells its parent, one JSON line each."""

from typing import Literal

import msgspec

from evaluator.model.test_run import Verdict


class Environment(msgspec.Struct, frozen=True, tag=True):
    """Which sandbox runs the solution."""

    sandbox: str
    isolation: str
    image: str
    python: str


class Collected(msgspec.Struct, frozen=True, tag=True):
    """Every case that must report: id and group, in order."""

    cases: tuple[tuple[str, str], ...]


class CaseStarted(msgspec.Struct, frozen=True, tag=True):
    """A case is under way."""

    id: str


class CaseEnded(msgspec.Struct, frozen=True, tag=True):
    """What a case came to."""

    id: str
    verdict: Verdict
    duration_s: float
    message: str


class Noticed(msgspec.Struct, frozen=True, tag=True):
    """Something for the reviewer's eyes; it changes no verdict."""

    kind: str
    detail: str


class Finished(msgspec.Struct, frozen=True, tag=True):
    """The run is over as planned; without this event nothing counts."""

    printed_bytes: int = 0


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The run cannot go on, and the solution is not to blame."""

    kind: Literal["tests", "unavailable", "infrastructure", "unproved"]
    message: str


Event = Environment | Collected | CaseStarted | CaseEnded | Noticed | Finished | Failed
EVENT_DECODER: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
EVENT_ENCODER = msgspec.json.Encoder()
