"""Classes that a test derives from one of the solution's: made anew in the sandbox, their methods lent."""

from typing import ClassVar

from evaluator.execution.remote.access import Access
from sandbox.protocol.messages import Operation

_LEFT_HERE = frozenset(
    {"__module__", "__qualname__", "__orig_bases__", "__classcell__", "__dict__", "__weakref__"}
)


class Derived:
    """What ``class Fake(solution.Base)`` in a test derives from on this side."""

    remote_bases: ClassVar[tuple[object, ...]] = ()
    session: ClassVar[Access]

    def __new__(cls, *args: object, **kwargs: object) -> object:  # type: ignore[misc]  # the twin's instance
        """An instance of the class's twin in the sandbox."""
        twin = twin_of(cls.session, cls)
        return cls.session.operate(f"{cls.__name__}()", (str(Operation.CALL), twin, args, kwargs))


def derive(session: Access, base: object) -> tuple[type[Derived]]:
    """The base that stands for ``base`` in a class statement."""
    return (type("Derived", (Derived,), {"remote_bases": (base,), "session": session}),)


def guest_class(session: Access, value: object) -> object:
    """The twin of a class that was derived in the test, or None for anything else."""
    if isinstance(value, type) and issubclass(value, Derived):
        return twin_of(session, value)
    return None


def twin_of(session: Access, kind: type[Derived]) -> object:
    """The class in the sandbox that stands for ``kind``; made once for each test."""
    twins = session.test.twins
    if kind not in twins:
        members = {name: value for name, value in vars(kind).items() if name not in _LEFT_HERE}
        request = (str(Operation.APPLY), "subclass", (kind.__name__, kind.remote_bases, members))
        twins[kind] = session.operate(f"class {kind.__name__}", request)
    return twins[kind]
