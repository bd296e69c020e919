"""Objects that stay in the guest, and functions that stay with the host."""

import threading

from sandbox.guest.lent import CallHost, Lent, lend
from sandbox.protocol.limits import MAX_DESCRIPTION_CHARACTERS, MAX_OBJECTS
from sandbox.protocol.references import CallbackRef, LentRef, ObjectRef, Reference, UnsupportedRef

_MAX_METHODS = 200
_MAX_NAME_CHARACTERS = MAX_DESCRIPTION_CHARACTERS // _MAX_METHODS - 1
"""Other methods are found when they are asked for."""


class Callback:
    """Stands for a function of the test; calling it asks the host."""

    def __init__(self, number: int, call_host: CallHost) -> None:
        self.number = number
        self._call_host = call_host

    def __call__(self, *args: object, **kwargs: object) -> object:
        """Call the test's function and wait for its answer."""
        return self._call_host(self.number, args, kwargs, "")


class AsyncCallback(Callback):
    """Stands for an async function of the test; what it gives is to be awaited."""

    async def __call__(self, *args: object, **kwargs: object) -> object:
        """Call the test's function and wait for what it awaits."""
        return self._call_host(self.number, args, kwargs, "")


class References:
    """Gives each object that crosses one handle, for as long as the test runs."""

    def __init__(self, call_host: CallHost) -> None:
        self._call_host = call_host
        self._objects: list[object] = []
        self._handles: dict[int, int] = {}
        self._methods: dict[type, tuple[str, ...]] = {}
        self._lock = threading.Lock()
        self._callbacks: dict[int, Callback | Lent] = {}

    def refer(self, value: object) -> Reference:
        """The reference under which ``value`` crosses; the same object always gets the same one."""
        if type(value) is Callback or type(value) is AsyncCallback:
            return CallbackRef(value.number, type(value) is AsyncCallback)
        if isinstance(value, Lent):
            return LentRef(value.__number__)
        kind = type(value)
        handle = self._handle_of(value)
        if handle is None:
            return UnsupportedRef(_name_of(kind))
        methods = self._methods.get(kind)
        if methods is None:
            methods = self._methods[kind] = _methods_of(kind)
        return ObjectRef(handle, _name_of(kind), methods)

    def _handle_of(self, value: object) -> int | None:
        """The number of ``value``, a new one where it has none; None when there are too many objects."""
        with self._lock:
            handle = self._handles.get(id(value))
            if handle is None and len(self._objects) < MAX_OBJECTS:
                handle = self._handles[id(value)] = len(self._objects)
                self._objects.append(value)
            return handle

    def resolve(self, reference: Reference) -> object:
        """The object or callback behind a reference that the host sent.

        Raises:
            LookupError: no such handle was ever given.
        """
        if isinstance(reference, CallbackRef):
            kind = AsyncCallback if reference.is_async else Callback
            made = kind(reference.number, self._call_host)
            return self._callbacks.setdefault(reference.number, made)
        if isinstance(reference, LentRef):
            number = reference.number
            if number not in self._callbacks:
                made_here = lend(number, reference.type_name, reference.specials, self._call_host)
                self._callbacks[number] = made_here
            return self._callbacks[number]
        if isinstance(reference, ObjectRef):
            return self._objects[reference.handle]
        raise LookupError("the host sent a value that it cannot send")


def _name_of(kind: type) -> str:
    return str(kind.__name__)[:_MAX_NAME_CHARACTERS]


def _methods_of(kind: type) -> tuple[str, ...]:
    """Public names that are plain functions on the class, so that reading them has no effect."""
    found: dict[str, None] = {}
    if hasattr(kind, "__await__"):
        found["__await__"] = None
    for base in type.__dict__["__mro__"].__get__(kind):
        for name, value in list(vars(base).items())[:_MAX_METHODS]:
            if type(name) is not str or len(name) > _MAX_NAME_CHARACTERS or name.startswith("__"):
                continue
            if callable(value) and name.isidentifier():
                found.setdefault(name)
    return tuple(found)[:_MAX_METHODS]
