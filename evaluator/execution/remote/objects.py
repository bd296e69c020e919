"""Stand-ins for what lives in the sandbox; no decision of a test may rest on their behaviour."""

from typing import NoReturn

from evaluator.execution.remote.access import Access
from evaluator.execution.remote.faults import RemoteUseError
from evaluator.execution.remote.operators import Operators
from evaluator.execution.remote.subclass import Derived, derive
from sandbox.protocol.messages import Operation

_SLOTS = ("_session", "_handle", "_test", "_type_name", "_methods")


def _refuse(self: "Remote", *_: object) -> NoReturn:
    raise self._session.misuse(
        f"{self!r} is an object of the solution: it cannot be compared, ordered, hashed or tested for truth "
        "here; compare what its methods and attributes return, or use `is`"
    )


class Remote:
    """Anything that the solution keeps on its side; it would choose the answers, so none is asked for."""

    __slots__ = ("_session",)
    _session: Access

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __bool__ = _refuse
    __hash__ = _refuse


class RemoteObject(Operators, Remote):
    """An instance, function or other value that has no plain form."""

    __slots__ = _SLOTS[1:]
    _handle: int
    _test: object
    _type_name: str
    _methods: frozenset[str]

    def __init__(
        self, session: Access, handle: int, test: object, type_name: str, methods: frozenset[str]
    ) -> None:
        for name, value in zip(_SLOTS, (session, handle, test, type_name, methods), strict=True):
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self._methods:
            return RemoteMethod(self._session, self, name)
        return self._session.operate(f".{name}", (str(Operation.GET), self, name))

    def __setattr__(self, name: str, value: object) -> None:
        self._session.operate(f".{name} = ...", (str(Operation.SET), self, name, value))

    def __call__(self, *args: object, **kwargs: object) -> object:
        return self._session.operate(f"{self._type_name}()", (str(Operation.CALL), self, args, kwargs))

    def __repr__(self) -> str:
        return f"<{self._type_name} in the sandbox>"


class RemoteAwaitable(RemoteObject):
    """Something to await; asyncio keeps such things in sets, so it has the identity that coroutines have."""

    __slots__ = ()
    __eq__ = object.__eq__  # type: ignore[assignment]  # identity, not the solution's word
    __hash__ = object.__hash__  # type: ignore[assignment]  # as above


AWAITABLE_TYPES = frozenset({"coroutine", "Task", "Future"})


class RemoteMethod(Remote):
    """A method, not called yet."""

    __slots__ = ("_name", "_owner")

    def __init__(self, session: Access, owner: object, name: str) -> None:
        self._session = session
        self._owner = owner
        self._name = name

    def __call__(self, *args: object, **kwargs: object) -> object:
        request = (str(Operation.CALL_METHOD), self._owner, self._name, args, kwargs)
        return self._session.operate(f"{self._name}()", request)

    def __repr__(self) -> str:
        return f"<method {self._name} in the sandbox>"


class RemoteName(Remote):
    """A function or class of the solution, by its name; found anew in each test's process."""

    __slots__ = ("_name",)
    _name: str

    def __init__(self, session: Access, name: str) -> None:
        object.__setattr__(self, "_session", session)
        object.__setattr__(self, "_name", name)

    def __call__(self, *args: object, **kwargs: object) -> object:
        return self._session.operate(f"{self._name}()", (str(Operation.CALL), self._name, args, kwargs))

    def __getattr__(self, name: str) -> object:
        # pytest looks for marks of its own on everything that it collects.
        if (name.startswith("__") and name != "__init__") or (
            name.startswith("_") and not self._session.is_in_test
        ):
            raise AttributeError(name)
        return self._session.operate(f"{self._name}.{name}", (str(Operation.GET), self._name, name))

    def __setattr__(self, name: str, value: object) -> None:
        self._session.operate(f"{self._name}.{name} = ...", (str(Operation.SET), self._name, name, value))

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type[Derived]]:
        return derive(self._session, self)

    def __instancecheck__(self, instance: object) -> bool:
        request = (str(Operation.APPLY), "isinstance", (instance, self))
        return self._session.operate(f"isinstance(..., {self._name})", request) is True

    def __repr__(self) -> str:
        return f"<{self._name} of the solution>"


def handle_of(remote: Remote) -> int:
    """The handle under which the sandbox knows ``remote``.

    Raises:
        RemoteUseError: it belongs to another test's process.
    """
    session = remote._session
    found: object = remote
    if isinstance(remote, RemoteName):
        found = session.export(remote._name)
    elif isinstance(remote, RemoteMethod):
        request = (str(Operation.GET), remote._owner, remote._name)
        found = session.operate(f".{remote._name}", request)
    if not isinstance(found, RemoteObject):
        raise RemoteUseError("this object cannot be passed to the solution")
    if found._test is not session.test:
        raise session.misuse(
            f"{found!r} was made in another test: each test has a fresh process, make it inside the test "
            "or in a fixture of function scope"
        )
    return found._handle
