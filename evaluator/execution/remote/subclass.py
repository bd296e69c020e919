"""Classes that a test derives from one of the solution's: made anew in the sandbox, their methods lent."""

from typing import TYPE_CHECKING, ClassVar

from sandbox.protocol.messages import Operation

if TYPE_CHECKING:
    from evaluator.execution.remote.objects import Remote
    from evaluator.execution.remote.session import RemoteSession

_LEFT_HERE = frozenset(
    {"__module__", "__qualname__", "__orig_bases__", "__classcell__", "__dict__", "__weakref__"}
)


class Derived:
    """What ``class Fake(solution.Base)`` in a test derives from on this side."""

    remote_bases: ClassVar[tuple["Remote", ...]] = ()
    session: ClassVar["RemoteSession"]

    def __new__(cls, *args: object, **kwargs: object) -> object:  # type: ignore[misc]  # the twin's instance
        """An instance of the class's twin in the sandbox."""
        twin = twin_of(cls.session, cls)
        return cls.session.operate(f"{cls.__name__}()", (str(Operation.CALL), twin, args, kwargs))


def derive(session: "RemoteSession", base: "Remote") -> tuple[type[Derived]]:
    """The base that stands for ``base`` in a class statement."""
    return (type("Derived", (Derived,), {"remote_bases": (base,), "session": session}),)


def guest_class(session: "RemoteSession", value: object) -> "Remote | None":
    """The twin of a class that was derived in the test, or None for anything else."""
    if isinstance(value, type) and issubclass(value, Derived):
        return twin_of(session, value)
    return None


def twin_of(session: "RemoteSession", kind: type[Derived]) -> "Remote":
    """The class in the sandbox that stands for ``kind``; made once for each test."""
    twins = session.test.twins
    if kind not in twins:
        members = {name: value for name, value in vars(kind).items() if name not in _LEFT_HERE}
        request = (str(Operation.APPLY), "subclass", (kind.__name__, kind.remote_bases, members))
        twin = session.operate(f"class {kind.__name__}", request)
        twins[kind] = twin  # type: ignore[assignment]  # a class has no plain form
    return twins[kind]
