"""Serves the requests of one test in a process of its own."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sandbox.guest.changes import Watch
from sandbox.guest.crowd import Crowd
from sandbox.guest.errors import CallbackRaised, describe, error_of_test, subject_of
from sandbox.guest.files import Files
from sandbox.guest.link import Link
from sandbox.guest.loader import MODULE_NAME, Source, import_part, library_alone, names_of
from sandbox.guest.meter import Meter
from sandbox.guest.operations import functions
from sandbox.guest.references import References
from sandbox.guest.trace import Trace
from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.frames import NO_NONCE, Frame, Kind
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ValueLimits, ValueRefused
from sandbox.protocol.messages import Operation, Outcome, RaisedError

if TYPE_CHECKING:
    from sandbox.guest.hearing import Hearing

_MAX_ERRORS = 10_000
"""How many exceptions of one test are kept for it to ask; of later ones it sees text."""


class MissingName(Exception):
    """The solution does not define what the host asked for."""


class Session:
    """One test: a table of objects, and one request at a time."""

    def __init__(self, link: Link, source: Source, module: ModuleType | None, limits: ValueLimits) -> None:
        self._link = link
        self._source = source
        self._module = module
        self._limits = limits
        self._records = source.records_of(module)
        self._references = References(self._call_host)
        self._files = Files()
        self._functions = functions() | {
            "hear": self._hear,
            "names_of": _names_of,
            "put_files": self._files.put,
            "changed_files": self._files.changed,
        }
        self._hearing: Hearing | None = None
        self._meter = Meter(source.directory)
        self._operations: dict[str, Callable[..., object]] = {
            Operation.EXPORT: self._target,
            Operation.CALL: self._call,
            Operation.CALL_METHOD: self._call_method,
            Operation.GET: self._get,
            Operation.SET: self._set,
            Operation.APPLY: self._apply,
            Operation.PROGRAM: self._run_program,
            Operation.METER: self._measure,
            Operation.TRACE: Trace(source.directory).serve,
        }
        self._crowd: Crowd | None = None
        """There once the test has called from several threads."""
        self._errors_lent = 0
        self._nonce = b""
        self._turn = threading.RLock()
        """Held while a callback is under way; solutions may call back from several threads."""
        self._process = os.getpid()
        self._active = threading.Event()
        """Set while a request is being served: nobody listens for callbacks at other times."""

    def serve(self) -> None:
        """Answer requests until the test ends."""
        while (frame := self._link.read()).kind is not Kind.END:
            if frame.kind is Kind.CALL_SHARED:
                self._crowd = Crowd(self._link, self._answer, self._sequence_of)
                self._crowd.serve(frame)
                return
            self._serve_one(frame)

    def _serve_one(self, frame: Frame) -> None:
        outer, self._nonce = self._nonce, frame.nonce
        self._active.set()  # only now: a waiting thread writes its callback with this nonce
        reply = self._answer(frame)
        with self._turn:
            if not outer:
                self._active.clear()
            self._nonce = outer
        self._link.write(Kind.REPLY, frame.nonce, reply)

    def _answer(self, frame: Frame) -> bytes:
        known = Known(self._records)
        try:
            request = decode(frame.payload, self._references.resolve, self._limits, known)
        except ValueRefused as refusal:
            return self._refused(refusal)
        watch = Watch(known)
        outcome, value = self._perform(request)
        if os.getpid() != self._process:
            os._exit(0)  # a copy that the solution has forked: one request has one answer
        try:
            heard = () if self._hearing is None else (self._hearing.take(),)
            reply = (outcome, value, watch.changes(), *heard)
            return encode(reply, self._references.refer, self._limits, known)
        except ValueRefused as refusal:
            return self._refused(refusal)

    def _refused(self, refusal: ValueRefused) -> bytes:
        return encode((str(Outcome.REFUSED), str(refusal), []), self._references.refer, self._limits)

    def _perform(self, request: object) -> tuple[str, object]:
        try:
            return str(Outcome.RETURNED), self._operate(request)
        except MissingName as missing:
            return str(Outcome.MISSING), str(missing)
        except BaseException as error:  # noqa: BLE001 - the solution may raise anything at all
            return str(Outcome.RAISED), self._raised(error).to_wire()

    def _raised(self, error: BaseException) -> RaisedError:
        raised = describe(error, self._source.directory)
        self._errors_lent += 1
        if self._errors_lent > _MAX_ERRORS:
            return raised
        return replace(raised, subject=subject_of(error))

    def _operate(self, request: object) -> object:
        match request:
            case (str() as name, *operands) if name in self._operations:
                return self._operations[name](*operands)
            case _:
                raise MissingName("an operation that this guest does not know")

    def _call(self, target: object, args: tuple[object, ...], kwargs: dict[str, object]) -> object:
        return self._target(target)(*args, **kwargs)  # type: ignore[operator]  # a TypeError is the answer

    def _call_method(
        self, target: object, name: str, args: tuple[object, ...], kwargs: dict[str, object]
    ) -> object:
        return getattr(self._target(target), name)(*args, **kwargs)

    def _get(self, target: object, name: str) -> object:
        return getattr(self._target(target), name)

    def _set(self, target: object, name: str, value: object) -> None:
        setattr(self._target(target), name, value)

    def _apply(self, name: str, operands: tuple[object, ...]) -> object:
        return self._functions[name](*operands)

    def _hear(self) -> None:
        with library_alone():
            from sandbox.guest.hearing import Hearing  # noqa: PLC0415 - few tests look at what is printed

        self._hearing = Hearing(MODULE_NAME)

    def _run_program(self, arguments: tuple[object, ...], stdin: bytes) -> object:
        with library_alone():
            from sandbox.guest.program import run_program  # noqa: PLC0415 - few tests run a program

        return run_program(self._source, tuple(map(str, arguments)), stdin)

    def _measure(self, step: str, *operands: Any) -> object:
        return self._meter.serve(step, operands, self._target)

    def _target(self, target: object) -> object:
        """A name of the module, or the object that a handle stood for."""
        if type(target) is not str:  # an object of the solution may be a kind of text
            return target
        part, _, name = target.rpartition(":")
        module = import_part(part) if part else self._module
        if not name:
            return module
        missing = object()
        found = getattr(module, name, missing)
        if found is missing:
            raise MissingName(target)
        return found

    def _call_host(
        self, number: int, args: tuple[object, ...], kwargs: dict[str, object], use: str
    ) -> object:
        """Ask the host to call the test's function ``number``, or to use the object that has it."""
        if os.getpid() != self._process:
            raise CallbackRaised("a forked process cannot call the test: the result would go to either")

        def payload_of(sequence: int) -> bytes:
            return encode(
                (sequence, number, args, kwargs, use),
                self._references.refer,
                self._limits,
                Known(self._records),
            )

        result = self._crowd.call_host(payload_of) if self._crowd else self._call_host_alone(payload_of(0))
        answer = decode(result, self._references.resolve, self._limits, Known(self._records))
        match answer:
            case (int(), Outcome.RETURNED, value):
                return value
            case (int(), _, tuple() as error):
                names = vars(self._module) if self._module is not None else {}
                raise error_of_test(RaisedError.from_wire(error), names)
            case _:
                raise CallbackRaised("the host gave no answer")

    def _call_host_alone(self, payload: bytes) -> bytes:
        with self._turn:
            self._active.wait()
            self._link.write(Kind.CALLBACK, self._nonce, payload)
            while (frame := self._link.read()).kind in (Kind.CALL, Kind.CALL_SHARED):
                self._serve_one(frame)  # the test's function uses the solution before it answers
            if frame.kind is Kind.END:
                os._exit(0)  # the test has ended without answering: nobody waits for the solution any more
            return frame.payload

    def _sequence_of(self, payload: bytes) -> int:
        match decode(payload, self._references.resolve, self._limits, Known(self._records)):
            case (int() as sequence, *_):
                return sequence
            case _:
                return -1


def _names_of(part: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What a module of the submission beside the main one offers."""
    return names_of(import_part(part))


def rehearse(link: Link, source: Source, limits: ValueLimits) -> None:
    """Go through a request of which nobody hears, while nobody waits.

    Memory is shared with the process that forked this one until it is first used, and to get a copy of its
    own takes longer than most calls.
    """
    stage = ModuleType("rehearsal")
    vars(stage)["same"] = lambda *values: [*values, stage]
    session = Session(link, source, stage, limits)
    request: tuple[object, ...] = (str(Operation.CALL), "same", (1, "text", [None]), {})
    session._answer(Frame(Kind.CALL, NO_NONCE, encode(request, session._references.refer, limits)))
