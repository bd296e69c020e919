"""Every exception raised on purpose, each with the exit code that it ends the command with."""

from typing import ClassVar

EXIT_BELOW_BAR = 1
EXIT_USAGE = 2
EXIT_INFRASTRUCTURE = 3
EXIT_INTERRUPTED = 130


class EvaluatorError(Exception):
    """Something the user can understand and act on; ``str()`` is the one line that they see."""

    exit_code: ClassVar[int] = EXIT_USAGE


class UsageError(EvaluatorError):
    """The command line or the configuration asks for something that cannot be done."""


class SubmissionRejected(EvaluatorError):
    """The submission cannot be read safely or at all."""


class ProblemError(EvaluatorError):
    """A problem bundle or a test file is unknown, ambiguous or broken; all faults are told at once."""

    def __init__(self, message: str, faults: tuple[str, ...] = ()) -> None:
        self.message = message
        self.faults = faults
        super().__init__(message)

    def __str__(self) -> str:
        return "; ".join((self.message, *self.faults))


class RubricError(EvaluatorError):
    """A rubric file is broken; all faults are told at once."""

    def __init__(self, path: str, faults: tuple[str, ...]) -> None:
        self.path = path
        self.faults = faults
        super().__init__(path)

    def __str__(self) -> str:
        return f"{self.path}: " + "; ".join(self.faults)


class PluginError(EvaluatorError):
    """A rule, tool, format or host module does not define what its folder promises."""

    exit_code = EXIT_INFRASTRUCTURE


class SandboxUnavailable(EvaluatorError):
    """No sandbox can be had, so nothing may be graded."""

    exit_code = EXIT_INFRASTRUCTURE


class InfrastructureError(EvaluatorError):
    """Our own machinery failed in mid-run; the submission is neither passed nor failed."""

    exit_code = EXIT_INFRASTRUCTURE
