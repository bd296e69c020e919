"""What a test sees when the solution, or the test itself, goes wrong."""

from evaluator.model.test_run import Verdict
from sandbox.host.faults import FaultKind, GuestFault

_VERDICTS = {
    FaultKind.TIMEOUT: Verdict.TIMEOUT,
    FaultKind.OUTPUT_LIMIT: Verdict.OUTPUT_LIMIT,
    FaultKind.MEMORY_LIMIT: Verdict.MEMORY_LIMIT,
    FaultKind.EXITED: Verdict.CRASHED,
    FaultKind.PROTOCOL_VIOLATION: Verdict.PROTOCOL_VIOLATION,
}


class SolutionFault(BaseException):
    """The solution cannot go on; no ``except Exception`` of a test or a library may hide it."""

    def __init__(self, verdict: Verdict, message: str) -> None:
        self.verdict = verdict
        self.message = message
        super().__init__(message)

    @classmethod
    def of(cls, fault: GuestFault, during: str) -> "SolutionFault":
        """The verdict that a fault of the guest means, with what was going on."""
        return cls(_VERDICTS[fault.kind], f"{during}: {fault.detail}")


class RemoteUseError(TypeError):
    """A test uses an object that lives in the sandbox as if it were a plain value."""
