"""Stand-ins for what lives in the sandbox; no decision of a test may rest on their behaviour."""

import sys
from collections.abc import Coroutine, Generator, Iterator
from types import FrameType, FunctionType

from evaluator.execution.remote.access import Access
from evaluator.execution.remote.faults import RemoteUseError, SolutionFault
from evaluator.execution.remote.judging import COMPARISONS, hashed, is_true
from evaluator.execution.remote.operators import Awaiting, Operators
from evaluator.execution.remote.subclass import Derived, derive
from sandbox.protocol.messages import Operation

_SLOTS = ("__session__", "__handle__", "__made_in__", "__type_name__", "__methods__")


class Remote:
    """Anything that the solution keeps on its side; what it may decide there is said in ``judging``."""

    __slots__ = ("__session__",)
    __session__: Access

    __eq__, __ne__ = COMPARISONS["__eq__"], COMPARISONS["__ne__"]  # type: ignore[assignment]  # or raise
    __lt__, __le__ = COMPARISONS["__lt__"], COMPARISONS["__le__"]
    __gt__, __ge__ = COMPARISONS["__gt__"], COMPARISONS["__ge__"]
    __bool__ = is_true
    __hash__ = hashed

    def __shown__(self) -> str:
        """For messages of ours."""
        raise NotImplementedError

    def __repr__(self) -> str:
        """What the solution says in a team's own tests; nothing of ours may fail for it."""
        session = self.__session__
        if session.is_strict or not session.is_in_test or session.test.fault is not None:
            return self.__shown__()
        try:
            text = session.operate("repr", (str(Operation.APPLY), "repr", (self,)))
        except SolutionFault:
            return self.__shown__()  # it stays with the test
        return text if isinstance(text, str) else self.__shown__()


INTROSPECTION = frozenset(
    {"__dict__", "__name__", "__qualname__", "__annotations__", "__wrapped__", "__module__", "__members__"}
)
"""What a team's own tests may read of an object beside its public names."""


class RemoteObject(Operators, Remote):
    """An instance, function or other value that has no plain form."""

    __slots__ = _SLOTS[1:]
    __handle__: int
    __made_in__: object
    __type_name__: str
    __methods__: frozenset[str]

    def __init__(
        self, session: Access, handle: int, test: object, type_name: str, methods: frozenset[str]
    ) -> None:
        for name, value in zip(_SLOTS, (session, handle, test, type_name, methods), strict=True):
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") and (self.__session__.is_strict or name not in INTROSPECTION):
            raise AttributeError(name)
        if name in self.__methods__:
            return RemoteMethod(self.__session__, self, name)
        return self.__session__.operate(f".{name}", (str(Operation.GET), self, name))

    def __setattr__(self, name: str, value: object) -> None:
        if isinstance(value, RemoteMethod) and value.__owner__ is self and value.__called__ == name:
            self.__delattr__(name)  # the method itself comes back from below what has hidden it
            return
        _set(self, self, name, value)
        object.__setattr__(self, "__methods__", self.__methods__ - {name})

    def __delattr__(self, name: str) -> None:
        self.__session__.operate(f"del .{name}", (str(Operation.APPLY), "delattr", (self, name)))

    def __call__(self, *args: object, **kwargs: object) -> object:
        return self.__session__.operate(f"{self.__type_name__}()", (str(Operation.CALL), self, args, kwargs))

    def __shown__(self) -> str:
        return f"<{self.__type_name__} in the sandbox>"


class RemoteAwaitable(Awaiting, RemoteObject):
    """Something to await, with the identity of a coroutine for asyncio, which keeps such things in sets.

    For nobody else: any class of a solution can bear the name of one, and distinct objects are no answer.
    """

    __slots__ = ("__run__",)
    __run__: Generator[None, None, object]

    def __eq__(self, other: object) -> bool:
        return self is other if _is_asyncio(sys._getframe(1)) else COMPARISONS["__eq__"](self, other)  # type: ignore[return-value]  # as the others

    def __hash__(self) -> int:
        return object.__hash__(self) if _is_asyncio(sys._getframe(1)) else hashed(self)

    def __next__(self) -> None:
        self.send(None)

    def send(self, value: None) -> None:
        """As ``asyncio.run()`` goes on with a coroutine."""
        if not hasattr(self, "__run__"):
            object.__setattr__(self, "__run__", self.__await__())
        self.__run__.send(value)

    def throw(self, error: BaseException) -> None:
        """As a task is cancelled."""
        if not hasattr(self, "__run__"):
            raise error
        self.__run__.throw(error)

    def close(self) -> None:
        """Nothing is awaited any more."""
        if hasattr(self, "__run__"):
            self.__run__.close()


def _is_asyncio(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0] == "asyncio"


Coroutine.register(RemoteAwaitable)


class RemoteMethod(Remote):
    """A method, not called yet."""

    __slots__ = ("__called__", "__owner__")

    def __init__(self, session: Access, owner: object, name: str) -> None:
        self.__session__ = session
        self.__owner__ = owner
        self.__called__ = name

    def __call__(self, *args: object, **kwargs: object) -> object:
        request = (str(Operation.CALL_METHOD), self.__owner__, self.__called__, args, kwargs)
        return self.__session__.operate(f"{self.__called__}()", request)

    def __shown__(self) -> str:
        return f"<method {self.__called__} in the sandbox>"


class RemoteName(Remote):
    """A function or class of the solution, by its name; found anew in each test's process."""

    __slots__ = ("__called__",)
    __called__: str

    def __init__(self, session: Access, name: str) -> None:
        object.__setattr__(self, "__session__", session)
        object.__setattr__(self, "__called__", name)

    def __call__(self, *args: object, **kwargs: object) -> object:
        return self.__session__.operate(
            f"{self.__called__}()", (str(Operation.CALL), self.__called__, args, kwargs)
        )

    def __getattr__(self, name: str) -> object:
        # pytest looks for marks of its own on everything that it collects.
        is_known = name == "__init__" or (name in INTROSPECTION and not self.__session__.is_strict)
        if (name.startswith("__") and not is_known) or (
            name.startswith("_") and not self.__session__.is_in_test
        ):
            raise AttributeError(name)
        return self.__session__.operate(
            f"{self.__called__}.{name}", (str(Operation.GET), self.__called__, name)
        )

    def __setattr__(self, name: str, value: object) -> None:
        _set(self, self.__called__, name, value)

    def __delattr__(self, name: str) -> None:
        self.__session__.operate(f"del .{name}", (str(Operation.APPLY), "delattr", (self, name)))

    def __getitem__(self, key: object) -> object:
        return self.__object__("is not subscriptable")[key]

    def __iter__(self) -> Iterator[object]:
        return iter(self.__object__("is not iterable"))

    def __len__(self) -> int:
        return len(self.__object__("has no len()"))

    def __contains__(self, item: object) -> bool:
        return item in self.__object__("is not iterable")

    def __object__(self, complaint: str) -> RemoteObject:
        """The class itself, of which an enumeration answers to brackets and loops; a function does not."""
        found = self.__session__.export(self.__called__)
        if isinstance(found, RemoteObject) and found.__type_name__ != "function":
            return found
        raise TypeError(f"'function' object {complaint}")

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type[Derived]]:
        return derive(self.__session__, self)

    def __subclasscheck__(self, subclass: object) -> bool:
        request = (str(Operation.APPLY), "issubclass", (subclass, self))
        return self.__session__.operate(f"issubclass(..., {self.__called__})", request) is True

    def __instancecheck__(self, instance: object) -> bool:
        request = (str(Operation.APPLY), "isinstance", (instance, self))
        return self.__session__.operate(f"isinstance(..., {self.__called__})", request) is True

    def __shown__(self) -> str:
        return f"<{self.__called__} of the solution>"


def _set(remote: Remote, target: object, name: str, value: object) -> None:
    """Write an attribute; a function of the test becomes a method where the target is a class."""
    request: tuple[object, ...] = (str(Operation.SET), target, name, value)
    if isinstance(value, FunctionType):
        request = (str(Operation.APPLY), "set_function", (remote, name, value))
    remote.__session__.operate(f".{name} = ...", request)


def handle_of(remote: Remote) -> int:
    """The handle under which the sandbox knows ``remote``.

    Raises:
        RemoteUseError: it belongs to another test's process.
    """
    session = remote.__session__
    found: object = remote
    if isinstance(remote, RemoteName):
        found = session.export(remote.__called__)
    elif isinstance(remote, RemoteMethod):
        request = (str(Operation.GET), remote.__owner__, remote.__called__)
        found = session.operate(f".{remote.__called__}", request)
    if not isinstance(found, RemoteObject):
        raise RemoteUseError("this object cannot be passed to the solution")
    if found.__made_in__ is not session.test:
        raise session.misuse(
            f"{found.__shown__()} was made in another test: each test has a fresh process, make it "
            "inside the test or in a fixture of function scope"
        )
    return found.__handle__
