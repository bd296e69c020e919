"""Exceptions of the solution, rebuilt from text: built-in ones as themselves, its own as classes of ours."""

import builtins
from collections.abc import Mapping

from sandbox.protocol.messages import RaisedError

_CONTROL_FLOW = frozenset({"StopIteration", "StopAsyncIteration", "MemoryError"})
BUILTIN_ERRORS: Mapping[str, type[Exception]] = {
    f"builtins.{name}": kind
    for name, kind in vars(builtins).items()
    if isinstance(kind, type) and issubclass(kind, Exception) and name not in _CONTROL_FLOW
}
"""The only classes that a name from the sandbox can stand for; none of them steers pytest."""


class SolutionError(Exception):
    """An exception that the solution defines itself; ``pytest.raises(solution.ItsName)`` catches it."""


class ErrorClasses:
    """One class of ours for each exception class of the solution that a test names."""

    def __init__(self) -> None:
        self._named: dict[str, type[Exception]] = {}
        self._mixed: dict[type[Exception], type[Exception]] = {}

    def named(self, name: str, classes: tuple[str, ...]) -> type[Exception]:
        """The class that stands for the solution's ``name``, whose own bases are ``classes``."""
        if name not in self._named:
            self._named[name] = type(name, (self._mixed_with(_builtin_base(classes)),), {})
        return self._named[name]

    def rebuild(self, raised: RaisedError) -> Exception:
        """An exception that tests can catch; what it was in the sandbox stays readable as text."""
        own = next((name for name in raised.classes if name in self._named), None)
        if own is not None:
            kind: type[Exception] = self._class_for(own, raised.classes)
        elif raised.classes and raised.classes[0] in BUILTIN_ERRORS:
            kind = BUILTIN_ERRORS[raised.classes[0]]
        else:
            kind = self._mixed_with(_builtin_base(raised.classes))
        error = _instance(kind, raised)
        error.__dict__["raised_by_solution"] = raised
        return error

    def _class_for(self, own: str, classes: tuple[str, ...]) -> type[Exception]:
        """The named class, or one that is all the named classes at once where several were asked for."""
        others = [self._named[name] for name in classes if name in self._named and name != own]
        kind = self._named[own]
        missing = [other for other in others if not issubclass(kind, other)]
        if not missing:
            return kind
        return type(kind.__name__, (kind, *missing), {})

    def _mixed_with(self, base: type[Exception]) -> type[Exception]:
        if base is Exception:
            return SolutionError
        if base not in self._mixed:
            self._mixed[base] = type("SolutionError", (SolutionError, base), {})
        return self._mixed[base]


def _builtin_base(classes: tuple[str, ...]) -> type[Exception]:
    return next((BUILTIN_ERRORS[name] for name in classes if name in BUILTIN_ERRORS), Exception)


def _instance(kind: type[Exception], raised: RaisedError) -> Exception:
    arguments = raised.args or ((raised.message,) if raised.message else ())
    try:
        return kind(*arguments)
    except TypeError:  # some built-in errors insist on arguments of their own
        error = kind.__new__(kind)
        error.args = arguments
        return error


def raised_by_solution(error: BaseException) -> RaisedError | None:
    """What the solution raised, if ``error`` is a rebuilt exception of it."""
    found = error.__dict__.get("raised_by_solution")
    return found if isinstance(found, RaisedError) else None
