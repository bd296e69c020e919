"""The payloads of the frames, as plain values that ``encode`` and ``decode`` carry."""

from dataclasses import dataclass
from enum import StrEnum


class Operation(StrEnum):
    """What the host may ask of the solution or of an object that lives in the guest."""

    EXPORT = "export"
    """The module's own ``name``."""
    CALL = "call"
    """Call the target itself."""
    CALL_METHOD = "call_method"
    """Call the attribute ``name`` of the target."""
    GET = "get"
    """Read the attribute ``name``."""
    SET = "set"
    """Write the attribute ``name``."""
    APPLY = "apply"
    """Apply a built-in function or operator, by its name, to objects and values."""
    PROGRAM = "program"
    """Run the submission as a program of its own with arguments and standard input."""
    METER = "meter"
    """Hold a function with its arguments, then run, count or weigh the call."""
    TRACE = "trace"
    """Follow the ways that the test takes through the solution from now on, or tell those taken so far."""


class Outcome(StrEnum):
    """How an operation ended inside the guest."""

    RETURNED = "returned"
    RAISED = "raised"
    MISSING = "missing"
    """The solution does not define the name that was asked for."""
    REFUSED = "refused"
    """The value cannot cross: too large, too deep, or with keys that are no plain values."""


class ImportOutcome(StrEnum):
    """How loading the solution ended."""

    LOADED = "loaded"
    SYNTAX_ERROR = "syntax_error"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class RaisedError:
    """An exception as plain text; the host builds nothing from it but text and known built-ins."""

    classes: tuple[str, ...]
    """Names from the raised class up to ``BaseException``; those of built-ins as ``builtins.NAME``."""
    message: str
    where: str = ""
    """The last line of the solution that took part: ``solution.py:12``."""
    args: tuple[object, ...] = ()
    """The arguments, where all of them are plain scalars."""
    subject: object = None
    """The exception itself, where it may hold more than these: an object of the solution."""

    def to_wire(self) -> tuple[object, ...]:
        """As a plain tuple."""
        return (self.classes, self.message, self.where, self.args, self.subject)

    @classmethod
    def from_wire(cls, value: object) -> "RaisedError":
        """Read back what :meth:`to_wire` gave.

        Raises:
            ValueError: not of that shape.
        """
        match value:
            case (tuple() as classes, str() as message, str() as where, tuple() as args, subject) if all(
                type(name) is str for name in classes
            ):
                return cls(tuple(map(str, classes)), message, where, args, subject)
            case _:
                raise ValueError("malformed description of an exception")


class NameKind(StrEnum):
    """What a name of the solution stands for."""

    FUNCTION = "function"
    CLASS = "class"
    EXCEPTION = "exception"
    VALUE = "value"
    MODULE = "module"
    """A module that the solution has imported."""
    IMPORTED = "imported"
    """A function or class that the solution has from elsewhere."""


OF_SOLUTION = "solution:"
"""Before the name of an exception class of the solution that the test has raised."""
MORE_FOLLOW = b"m"
"""With the start of a test: another is likely to follow, and nobody measures what this one costs."""
PROGRAM_OUTPUT_BYTES = 4 << 20
"""The most that one program run may print on each stream."""
MESSAGE_CHARACTERS = 2000
"""The longest text of an exception that crosses."""
MAX_NAMES = 2000
"""The most names that a solution can offer."""
