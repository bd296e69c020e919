"""Between the test's values and the wire: objects by handle, functions by number, callbacks as calls."""

import inspect
from collections.abc import Callable

from evaluator.execution.remote.access import Access
from evaluator.execution.remote.faults import RemoteUseError
from evaluator.execution.remote.objects import (
    AWAITABLE_TYPES,
    Remote,
    RemoteAwaitable,
    RemoteObject,
    handle_of,
)
from evaluator.execution.remote.subclass import guest_class
from evaluator.execution.remote.wire import reply_to_callback
from evaluator.model.test_run import Verdict
from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.known import Known
from sandbox.protocol.limits import (
    MAX_DESCRIPTION_CHARACTERS,
    MAX_OBJECTS,
    ProtocolError,
    ValueLimits,
    ValueRefused,
)
from sandbox.protocol.references import CallbackRef, ObjectRef, Reference, UnsupportedRef

Function = Callable[..., object]


class Translation:
    """Reads and writes what has no form of its own on the wire, for one session."""

    def __init__(self, session: Access, limits: ValueLimits) -> None:
        self._session = session
        self._limits = limits

    def refer(self, value: object) -> Reference:
        """The reference under which an object of the test crosses.

        Raises:
            RemoteUseError: it is neither a function nor an object of the solution.
        """
        if isinstance(value, Remote):
            return ObjectRef(handle_of(value), "")
        made = guest_class(self._session, value)
        if isinstance(made, Remote):
            return ObjectRef(handle_of(made), "")
        if callable(value):
            callbacks = self._session.test.callbacks
            callbacks.append(value)
            return CallbackRef(len(callbacks) - 1, inspect.iscoroutinefunction(value))
        # Not for a `pytest.raises(TypeError)` to take for the solution's own.
        raise self._session.misuse(
            f"a {type(value).__name__} cannot be sent to the solution: pass built-in values or functions"
        )

    def resolve(self, reference: Reference) -> object:
        """What stands here for an object of the solution; the same object is always the same stand-in.

        Raises:
            ProtocolError: the reference stands for nothing that was lent or can be had.
        """
        test = self._session.test
        if isinstance(reference, CallbackRef) and reference.number < len(test.callbacks):
            return test.callbacks[reference.number]
        if isinstance(reference, ObjectRef):
            known = test.objects.get(reference.handle)
            if known is None:
                if len(reference.type_name) + sum(map(len, reference.methods)) > MAX_DESCRIPTION_CHARACTERS:
                    raise ProtocolError("an object with an endless description")
                if len(test.objects) >= MAX_OBJECTS:
                    raise ProtocolError(f"more than {MAX_OBJECTS:,} objects in one test")
                methods = frozenset(reference.methods)
                kind = RemoteAwaitable if reference.type_name in AWAITABLE_TYPES else RemoteObject
                known = kind(self._session, reference.handle, test, reference.type_name, methods)
                test.objects[reference.handle] = known
            return known
        if isinstance(reference, UnsupportedRef):
            raise ProtocolError(f"a {reference.type_name} cannot be returned")
        raise ProtocolError("a function that was never lent")

    def on_callback(self, payload: bytes) -> bytes:
        """Call a function of the test for the solution; returns the payload of the result."""
        session = self._session
        try:
            request = decode(payload, self.resolve, self._limits, Known(session.nodes.records))
            answer, raised = reply_to_callback(request, session.test.callbacks)
        except (ProtocolError, ValueRefused) as error:
            raise session.fail(Verdict.PROTOCOL_VIOLATION, f"in a callback: {error}") from None
        if raised is not None:
            session.test.callback_error = raised
        if isinstance(raised, AssertionError) or not isinstance(raised, Exception | None):
            # A solution that swallows exceptions must not swallow the test's own assertion.
            session.fail(Verdict.WRONG_ANSWER, f"an assertion inside a callback failed: {raised}"[:500])
        try:
            return encode(answer, self.refer, self._limits, Known(session.nodes.records))
        except (ValueRefused, RemoteUseError) as refusal:
            raise session.misuse(f"what a callback returned cannot be sent: {refusal}") from None
