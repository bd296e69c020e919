"""Between the test's values and the wire: objects by handle, functions by number, callbacks as calls."""

import functools
import inspect
import types
from typing import Any

from evaluator.execution.remote.access import Access
from evaluator.execution.remote.faults import RemoteUseError
from evaluator.execution.remote.lending import may_be_lent, specials_of
from evaluator.execution.remote.objects import (
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
from sandbox.protocol.references import CallbackRef, LentRef, ObjectRef, Reference, UnsupportedRef

_FUNCTIONS = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.MethodWrapperType,
    functools.partial,
    type,
)


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
        is_own_class = isinstance(value, type) and may_be_lent(value)
        if (isinstance(value, _FUNCTIONS) and not is_own_class) or inspect.iscoroutinefunction(value):
            return CallbackRef(self._number_of(value), inspect.iscoroutinefunction(value))
        if may_be_lent(value):
            number = self._number_of(value)
            self._session.test.lent.add(number)
            return LentRef(number, type(value).__name__, specials_of(value))
        if callable(value):
            return CallbackRef(self._number_of(value))
        # Not for a `pytest.raises(TypeError)` to take for the solution's own.
        raise self._session.misuse(
            f"a {type(value).__name__} cannot be sent to the solution: pass built-in values or functions"
        )

    def _number_of(self, value: Any) -> int:
        """The same number for the same object, so that a solution knows it again."""
        test = self._session.test
        owner = getattr(value, "__self__", None)
        # A method is made anew each time that it is read.
        is_method = isinstance(value, types.MethodType | types.BuiltinMethodType) and owner is not None
        key = (id(owner), value.__name__) if is_method else id(value)
        number = test.numbers.get(key)
        if number is None:
            number = test.numbers[key] = len(test.callbacks)
            test.callbacks.append(value)
        return number

    def resolve(self, reference: Reference) -> object:
        """What stands here for an object of the solution; the same object is always the same stand-in.

        Raises:
            ProtocolError: the reference stands for nothing that was lent or can be had.
        """
        test = self._session.test
        if isinstance(reference, CallbackRef | LentRef) and reference.number < len(test.callbacks):
            return test.callbacks[reference.number]
        if isinstance(reference, ObjectRef):
            known = test.objects.get(reference.handle)
            if known is None:
                if len(reference.type_name) + sum(map(len, reference.methods)) > MAX_DESCRIPTION_CHARACTERS:
                    raise ProtocolError("an object with an endless description")
                if len(test.objects) >= MAX_OBJECTS:
                    raise ProtocolError(f"more than {MAX_OBJECTS:,} objects in one test")
                methods = frozenset(reference.methods)
                kind = RemoteAwaitable if "__await__" in methods else RemoteObject
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
            answer, raised = reply_to_callback(request, session.test.callbacks, session.test.lent)
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
