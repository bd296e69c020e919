"""What stand-ins need of the session that they belong to, so that they know nothing else of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Protocol

from evaluator.execution.nodes import NodeClasses
from evaluator.execution.remote.faults import RemoteUseError, SolutionFault
from evaluator.execution.remote.files import SharedFolder
from evaluator.execution.remote.patches import Told
from evaluator.model.test_run import Verdict
from sandbox.protocol.messages import NameKind


@dataclass(slots=True)
class Test:
    """What one test has used: objects by handle, functions lent, and the first fault."""

    __test__ = False  # pytest must not collect this class

    time_limit_s: float | None = None
    started: float = field(default_factory=monotonic)
    cpu_at_start_s: float | None = None
    nonce: bytes | None = None
    fault: SolutionFault | None = None
    objects: dict[int, object] = field(default_factory=dict)
    """Stand-ins by handle: the same object of the solution is always the same stand-in."""
    calculated: set[int] = field(default_factory=set)
    """Handles of objects that the solution gave as results of arithmetic with plain numbers."""
    replaced: dict[str, tuple[object, object]] = field(default_factory=dict)
    """Names of the solution to which the test has given another meaning, with that and the one before."""
    is_heard: bool = False
    """Whether its process tells what it prints."""
    told: Told | None = None
    """What its process was told of replaced parts of the library."""
    files: SharedFolder | None = None
    """The temporary folder that its process sees."""
    is_shared: bool = False
    """Whether objects were made outside of a test function, so that the tests after it need this process."""
    callbacks: list[Any] = field(default_factory=list)
    numbers: dict[object, int] = field(default_factory=dict)
    """Under which number something was lent, by its identity."""
    lent: set[int] = field(default_factory=set)
    """The numbers of those that are no mere functions."""
    callback_error: BaseException | None = None
    twins: dict[type, object] = field(default_factory=dict)
    """Classes in the sandbox for those that the test has derived from the solution's."""


class Access(Protocol):
    """The part of a session that stand-ins use."""

    test: Test
    is_in_test: bool
    is_strict: bool
    """Whether the tests are a problem's: those of a team's own may compare objects of the solution."""
    nodes: NodeClasses
    names: dict[str, Any]
    """What stands for each name of the solution that a test has asked for."""

    def operate(self, what: str, request: tuple[object, ...]) -> object:
        """Do one operation in the sandbox."""

    def names_in(self, part: str) -> Mapping[str, tuple[NameKind, tuple[str, ...]]]:
        """What a module of the submission offers, the main one where ``part`` is empty."""

    def export(self, name: str) -> object:
        """The stand-in for what a name of the solution means in this test's process."""

    def misuse(self, message: str) -> RemoteUseError:
        """An error for the test's author that also marks the test."""

    def note(self, kind: str, detail: str) -> None:
        """Tell a reviewer, whatever becomes of the test."""

    def fail(self, verdict: Verdict, message: str) -> SolutionFault:
        """A fault of the solution, recorded with the test."""

    def await_deadline(self) -> float:
        """When something that is awaited now must be done."""

    def check_await(self, deadline: float) -> None:
        """Raise when something awaited has taken too long."""
