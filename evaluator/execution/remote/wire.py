"""Reads what came from the guest into trusted shapes; anything else is a protocol error."""

from array import array
from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from evaluator.execution.remote.calling import call
from evaluator.execution.remote.exceptions import exported_name
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.hearing import say
from evaluator.execution.remote.lending import use
from evaluator.model.test_run import Verdict
from sandbox.host.faults import HostFailure
from sandbox.protocol.decode import decode
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ProtocolError, ValueLimits
from sandbox.protocol.messages import (
    MAX_NAMES,
    MESSAGE_CHARACTERS,
    OF_SOLUTION,
    ImportOutcome,
    NameKind,
    Outcome,
    RaisedError,
)
from sandbox.protocol.records import Records
from sandbox.protocol.references import Reference, Resolve

_LOADED_LIMITS = ValueLimits(size_bytes=1 << 20, nodes=100_000, depth=8)
_FROM_ELSEWHERE = (NameKind.IMPORTED, NameKind.MODULE)
_PLAIN = (type(None), bool, int, float, str, bytes)


Names = dict[str, tuple[NameKind, tuple[str, ...]]]
"""What each name of a module is; of exceptions also the classes."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How the import went, and which names the solution offers."""

    outcome: ImportOutcome
    names: Names
    error: RaisedError | None
    is_threaded: bool

    def exceptions(self) -> dict[str, tuple[str, ...]]:
        """The exception classes that it defines, each with its bases."""
        found = (classes for kind, classes in self.names.values() if kind is NameKind.EXCEPTION and classes)
        return {classes[0]: classes for classes in found if "." not in classes[0]}

    def public_names(self) -> list[str]:
        """What the solution defines itself and offers to others."""
        own = (name for name, (kind, _) in self.names.items() if kind not in _FROM_ELSEWHERE)
        return [name for name in own if not name.startswith("_")]

    def fault(self) -> SolutionFault:
        """The verdict of every test when the import did not succeed."""
        error = self.error or RaisedError(("Exception",), "")
        if self.outcome is ImportOutcome.SYNTAX_ERROR:
            return SolutionFault(Verdict.SYNTAX_ERROR, error.message)
        if "builtins.MemoryError" in error.classes:
            return SolutionFault(Verdict.MEMORY_LIMIT, "importing the solution ran out of memory")
        name = error.classes[0].removeprefix("builtins.") if error.classes else "an exception"
        text = f"importing the solution raised {name}: {error.message}"
        return SolutionFault(Verdict.EXCEPTION, f"{text} ({error.where})" if error.where else text)


def read_loaded(payload: bytes) -> Loaded:
    """The answer to a request to import.

    Raises:
        ProtocolError: not of the right shape.
        ValueRefused: as :func:`decode`.
    """
    match decode(payload, _no_reference, _LOADED_LIMITS):
        case (str() as outcome, list() as entries, error, bool() as is_threaded):
            names = read_names(entries)
            raised = None if error is None else _read_error(error)
            try:
                return Loaded(ImportOutcome(outcome), names, raised, is_threaded)
            except ValueError:
                pass
    raise ProtocolError("malformed answer to an import")


def read_reply(payload: bytes, resolve: Resolve, limits: ValueLimits, known: Known) -> tuple[Outcome, object]:
    """The outcome of an operation; changes to the caller's own containers are made on the way.

    Raises:
        ProtocolError: not of the right shape.
    """
    own = list(known.objects)
    match decode(payload, resolve, limits, known):
        case (str() as text, value, list() as changes, *heard) if len(heard) <= 1:
            try:
                outcome = Outcome(text)
            except ValueError:
                raise ProtocolError("unknown outcome") from None
            for change in changes:
                _apply(change, own, known.records)
            for each in heard:
                say(each)
            return outcome, _read_error(value) if outcome is Outcome.RAISED else value
    raise ProtocolError("malformed reply")


def reply_to_callback(
    request: object, callbacks: Sequence[Any], lent: Collection[int]
) -> tuple[tuple[object, ...], BaseException | None]:
    """Call a function of the test; returns the answer for the wire and what it raised.

    ``pytest.fail`` and ``pytest.skip`` raise no ``Exception``, and go to the caller all the same.

    Raises:
        ProtocolError: the request names no function that was lent.
    """
    match request:
        case (int() as sequence, int() as number, tuple() as args, dict() as kwargs, str() as how) if (
            0 <= number < len(callbacks) and (not how or number in lent)
        ):
            target = callbacks[number]
            try:
                result = use(target, how, args, kwargs) if how else call(target, args, kwargs)
                return (sequence, str(Outcome.RETURNED), result), None
            except (SolutionFault, HostFailure, KeyboardInterrupt, SystemExit):
                raise
            except BaseException as error:  # noqa: BLE001 - whatever the test's function raises goes to its caller
                return (sequence, str(Outcome.RAISED), error_of_test(error).to_wire()), error
    raise ProtocolError("malformed callback")


def error_of_test(error: BaseException) -> RaisedError:
    """An exception of the test as text, for the solution to catch."""
    names = tuple(
        f"builtins.{base.__name__}" if (own := exported_name(base)) is None else f"{OF_SOLUTION}{own}"
        for base in type(error).__mro__
    )
    is_plain = all(type(part) in _PLAIN for part in error.args)
    return RaisedError(names, str(error)[:MESSAGE_CHARACTERS], args=error.args if is_plain else ())


def _apply(change: object, own: Sequence[object], records: Records) -> None:
    """Give one of the caller's containers the content that its twin in the sandbox has now."""
    match change:
        case (int() as number, list() as content) if (
            0 <= number < len(own)
            and (kind := records.kind_of(own[number])) is not None
            and len(content) == records.size(kind)
        ):
            records.fill(own[number], kind, content)
        case (int() as number, content) if 0 <= number < len(own) and type(content) is type(own[number]):
            target = own[number]
            if isinstance(target, list | bytearray | array):
                target[:] = content  # type: ignore[call-overload]  # the types are the same
            elif isinstance(target, deque):
                target.clear()
                target.extend(content)  # type: ignore[arg-type]  # the types are the same
            elif isinstance(target, set | dict):
                target.clear()
                target.update(content)  # type: ignore[arg-type, call-overload]  # the types are the same
        case _:
            raise ProtocolError("a change to something that was not passed")


def read_names(entries: object) -> Names:
    """The names that a module offers.

    Raises:
        ProtocolError: not of the right shape.
    """
    if not isinstance(entries, list):
        raise ProtocolError("malformed names of a module")
    return dict(_read_name(entry) for entry in entries[:MAX_NAMES])


def _read_name(entry: object) -> tuple[str, tuple[NameKind, tuple[str, ...]]]:
    match entry:
        case (str() as name, str() as kind, tuple() as classes) if name.isidentifier():
            try:
                return name, (NameKind(kind), tuple(map(str, classes)))
            except ValueError:
                pass
    raise ProtocolError("malformed name")


def _read_error(value: object) -> RaisedError:
    try:
        return RaisedError.from_wire(value)
    except ValueError as error:
        raise ProtocolError(str(error)) from None


def _no_reference(_: Reference) -> object:
    raise ProtocolError("a reference where only plain values may be")
