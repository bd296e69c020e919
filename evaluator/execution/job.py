"""What the parent hands to the trusted child process."""

import msgspec

from evaluator.model.problem import Limits, Node


class Job(msgspec.Struct, frozen=True):
    """One submission and the tests to run against it."""

    files: tuple[tuple[str, bytes], ...]
    main: str
    tests: str
    groups: tuple[str, ...]
    limits: Limits
    nodes: tuple[Node, ...]
    is_strict: bool
    sandbox: str
    """``auto``, ``docker`` or ``process``."""
    allow_process: bool
    """Whether ``auto`` may take the process sandbox when no engine answers."""
    run_id: str
    seed: int
    proved: tuple[str, ...]
    """Identities of sandboxes of which the limits were seen to hold; no other container is used."""
    folder: str
    """The run's own temporary folder."""
    events_fd: int


JOB_DECODER: msgspec.json.Decoder[Job] = msgspec.json.Decoder(Job)
JOB_ENCODER = msgspec.json.Encoder()
