"""Exceptions of the solution, rebuilt from text: built-in ones as themselves, its own as classes of ours."""

import builtins
from collections.abc import Mapping

from sandbox.protocol.messages import RaisedError

_NOT_REBUILT = frozenset({"StopIteration", "StopAsyncIteration", "MemoryError", "ExceptionGroup"})
"""Those that steer Python itself, and one that cannot be made without exceptions inside."""
BUILTIN_ERRORS: Mapping[str, type[Exception]] = {
    f"builtins.{name}": kind
    for name, kind in vars(builtins).items()
    if isinstance(kind, type) and issubclass(kind, Exception) and name not in _NOT_REBUILT
}
"""The only classes that a name from the sandbox can stand for; none of them steers pytest."""


class SolutionError(Exception):
    """An exception that the solution defines itself; ``pytest.raises(solution.ItsName)`` catches it."""


class ErrorClasses:
    """One class of ours for each exception class of the solution that a test names."""

    def __init__(self) -> None:
        self._named: dict[str, type[Exception]] = {}
        self._mixed: dict[tuple[type[Exception], ...], type[Exception]] = {}

    def named(self, name: str, classes: tuple[str, ...]) -> type[Exception]:
        """The class that stands for the solution's ``name``, which is ``classes`` from itself upwards.

        The name may be an alias, of a class of the solution or of a built-in one.
        """
        own = classes[0] if classes else name
        if own in BUILTIN_ERRORS:
            return BUILTIN_ERRORS[own]
        if own not in self._named:
            self._named[own] = type(name, (self._mixed_with(_builtin_bases(classes)),), {})
        return self._named[own]

    def rebuild(self, raised: RaisedError) -> Exception:
        """An exception that tests can catch; what it was in the sandbox stays readable as text."""
        own = next((name for name in raised.classes if name in self._named), None)
        if own is not None:
            kind: type[Exception] = self._class_for(own, raised.classes)
        elif raised.classes and raised.classes[0] in BUILTIN_ERRORS:
            kind = BUILTIN_ERRORS[raised.classes[0]]
        else:
            kind = self._mixed_with(_builtin_bases(raised.classes))
        error = _instance(kind, raised)
        error.__dict__["raised_by_solution"] = raised
        return error

    def _class_for(self, own: str, classes: tuple[str, ...]) -> type[Exception]:
        """The named class, or one that is all the named classes at once where several were asked for."""
        kind = self._named[own]
        others = [self._named[name] for name in dict.fromkeys(classes) if name in self._named and name != own]
        missing = tuple(other for other in others if not issubclass(kind, other))
        return _join(kind.__name__, (kind, *missing))

    def _mixed_with(self, bases: tuple[type[Exception], ...]) -> type[Exception]:
        if bases not in self._mixed:
            self._mixed[bases] = _join("SolutionError", (SolutionError, *bases))
        return self._mixed[bases]


def _builtin_bases(classes: tuple[str, ...]) -> tuple[type[Exception], ...]:
    """The built-in classes among ``classes``, without those that another one of them implies."""
    found: list[type[Exception]] = []
    for kind in (BUILTIN_ERRORS[name] for name in classes if name in BUILTIN_ERRORS):
        if kind is not Exception and not any(issubclass(other, kind) for other in found):
            found.append(kind)
    return tuple(found)


def _join(name: str, bases: tuple[type[Exception], ...]) -> type[Exception]:
    """A class that is all of ``bases``, or as many of the first ones as Python can combine."""
    if len(bases) == 1:
        return bases[0]
    try:
        return type(name, bases, {})
    except TypeError:  # no order of resolution, or built-in layouts that exclude one another
        return _join(name, bases[:-1])


def _instance(kind: type[Exception], raised: RaisedError) -> Exception:
    arguments = raised.args or ((raised.message,) if raised.message else ())
    try:
        if not issubclass(kind, UnicodeError) or _is_in_range(arguments):
            return kind(*arguments)
    except (TypeError, ValueError, OverflowError):
        pass  # some built-in errors insist on arguments of their own
    error = kind.__new__(kind)
    error.args = arguments
    return error


def _is_in_range(arguments: tuple[object, ...]) -> bool:
    """Whether Python can show this Unicode error: with positions out of range, ``str()`` may crash."""
    match arguments[-4:]:
        case (str() | bytes() as text, int() as start, int() as end, str()):
            return 0 <= start < end <= len(text)
        case _:
            return False


def raised_by_solution(error: BaseException) -> RaisedError | None:
    """What the solution raised, if ``error`` is a rebuilt exception of it."""
    found = error.__dict__.get("raised_by_solution")
    return found if isinstance(found, RaisedError) else None
