"""Serves the requests of one test in a process of its own."""

import builtins
import os
import threading
from types import ModuleType

from sandbox.guest.changes import Watch
from sandbox.guest.errors import describe
from sandbox.guest.link import Link
from sandbox.guest.loader import Source
from sandbox.guest.program import run_program
from sandbox.guest.references import References
from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.frames import Frame, Kind
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ValueLimits, ValueRefused
from sandbox.protocol.messages import Operation, Outcome, RaisedError


class MissingName(Exception):
    """The solution does not define what the host asked for."""


class CallbackRaised(Exception):
    """A function of the test raised; the host keeps the original and raises it again."""


class Session:
    """One test: a table of objects, and one request at a time."""

    def __init__(self, link: Link, source: Source, module: ModuleType | None, limits: ValueLimits) -> None:
        self._link = link
        self._source = source
        self._module = module
        self._limits = limits
        self._references = References(self._call_host)
        self._nonce = b""
        self._turn = threading.RLock()
        """Held while a callback is under way; solutions may call back from several threads."""
        self._active = threading.Event()
        """Set while a request is being served: nobody listens for callbacks at other times."""

    def serve(self) -> None:
        """Answer requests until the test ends."""
        while (frame := self._link.read()).kind is not Kind.END:
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
        known = Known()
        request = decode(frame.payload, self._references.resolve, self._limits, known)
        watch = Watch(known.objects)
        outcome, value = self._perform(request)
        try:
            return encode((outcome, value, watch.changes()), self._references.refer, self._limits, known)
        except ValueRefused as refusal:
            return encode((str(Outcome.REFUSED), str(refusal), []), self._references.refer, self._limits)

    def _perform(self, request: object) -> tuple[str, object]:
        try:
            return str(Outcome.RETURNED), self._operate(request)
        except MissingName as missing:
            return str(Outcome.MISSING), str(missing)
        except BaseException as error:  # noqa: BLE001 - the solution may raise anything at all
            return str(Outcome.RAISED), describe(error, self._source.directory).to_wire()

    def _operate(self, request: object) -> object:
        match request:
            case (Operation.EXPORT, str() as name):
                return self._target(name)
            case (Operation.CALL, target, tuple() as args, dict() as kwargs):
                return self._target(target)(*args, **kwargs)  # type: ignore[operator]  # a TypeError is the answer
            case (Operation.CALL_METHOD, target, str() as name, tuple() as args, dict() as kwargs):
                return getattr(self._target(target), name)(*args, **kwargs)
            case (Operation.GET, target, str() as name):
                return getattr(self._target(target), name)
            case (Operation.SET, target, str() as name, value):
                setattr(self._target(target), name, value)
                return None
            case (Operation.PROGRAM, tuple() as arguments, bytes() as stdin):
                return run_program(self._source, tuple(map(str, arguments)), stdin)
            case _:
                raise MissingName("an operation that this guest does not know")

    def _target(self, target: object) -> object:
        """A name of the module, or the object that a handle stood for."""
        if not isinstance(target, str):
            return target
        missing = object()
        found = getattr(self._module, target, missing)
        if found is missing:
            raise MissingName(target)
        return found

    def _call_host(self, number: int, args: tuple[object, ...], kwargs: dict[str, object]) -> object:
        """Ask the host to call the test's function ``number``."""
        with self._turn:
            self._active.wait()
            payload = encode((number, args, kwargs), self._references.refer, self._limits)
            self._link.write(Kind.CALLBACK, self._nonce, payload)
            while (frame := self._link.read()).kind is Kind.CALL:
                self._serve_one(frame)  # the test's function uses the solution before it answers
            if frame.kind is Kind.END:
                os._exit(0)  # the test has ended without answering: nobody waits for the solution any more
            answer = decode(frame.payload, self._references.resolve, self._limits)
        match answer:
            case (Outcome.RETURNED, value):
                return value
            case (_, tuple() as error):
                raise _error_of_test(RaisedError.from_wire(error))
            case _:
                raise CallbackRaised("the host gave no answer")


def _error_of_test(error: RaisedError) -> Exception:
    """An exception of the built-in kind that the test's function raised, so that a solution may catch it.

    It is a :class:`CallbackRaised` too: by that name the host knows its own when it comes back.
    """
    for name in error.classes:
        kind = getattr(builtins, name.removeprefix("builtins."), None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            try:
                return _both(kind)(*(error.args or (error.message,)))
            except TypeError:  # some built-in errors insist on arguments of their own
                break
    return CallbackRaised(error.message)


def _both(kind: type[Exception]) -> type[Exception]:
    return type(kind.__name__, (CallbackRaised, kind), {})
