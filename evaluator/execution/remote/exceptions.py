"""Exceptions of the solution, rebuilt from text: built-in ones as themselves, its own as classes of ours."""

import builtins
import sys
from collections.abc import Callable, Mapping

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

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args)
        self.__dict__["made_with"] = args, kwargs

    def __getattr__(self, name: str) -> object:
        """What the exception holds beside its arguments is asked of itself."""
        subject = self._subject()
        if name.startswith("__") or not hasattr(type(subject), "__handle__"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(subject, name)

    def __str__(self) -> str:
        raised = raised_by_solution(self)
        if raised is not None:
            return raised.message
        subject = self._subject()
        return super().__str__() if subject is None else str(subject)

    def _subject(self) -> object:
        """The exception in the sandbox; of one that a test has made itself, its twin."""
        raised = raised_by_solution(self)
        if raised is not None:
            return raised.subject
        make, name = getattr(type(self), _MAKE, None), exported_name(type(self))
        if "twin" not in self.__dict__ and make is not None and name is not None:
            self.__dict__["twin"] = make(name, *self.__dict__["made_with"])
        return self.__dict__.get("twin")


class SolutionExit(SystemExit):
    """The solution asked for the end of its program, as ``main()`` of a command-line tool does."""


def library_error(name: str) -> type[Exception] | None:
    """The exception of the library, if a test has imported its module: else nothing could catch it."""
    if name not in _LIBRARY_ERRORS:
        return None
    module, _, own = name.rpartition(".")
    found = getattr(sys.modules.get(module), own, None)
    return found if isinstance(found, type) and issubclass(found, Exception) else None


_LIBRARY_ERRORS = frozenset(
    {
        *("json.decoder.JSONDecodeError", "dataclasses.FrozenInstanceError", "statistics.StatisticsError"),
        *(f"decimal.{name}" for name in ("InvalidOperation", "DivisionByZero", "Overflow", "Inexact")),
        *(
            "_queue.Empty",
            "queue.Full",
            "queue.Empty",
            "_struct.error",
            "binascii.Error",
            "zlib.error",
            "re.error",
        ),
        *("_csv.Error", "configparser.NoSectionError", "configparser.NoOptionError", "shelve.Error"),
        *("subprocess.CalledProcessError", "subprocess.TimeoutExpired", "subprocess.SubprocessError"),
        *("concurrent.futures._base.TimeoutError", "concurrent.futures._base.InvalidStateError"),
        *("concurrent.futures.process.BrokenProcessPool", "concurrent.futures.thread.BrokenThreadPool"),
        *("asyncio.exceptions.InvalidStateError", "asyncio.queues.QueueEmpty", "asyncio.queues.QueueFull"),
        *("asyncio.exceptions.IncompleteReadError", "asyncio.exceptions.LimitOverrunError"),
        *(
            "threading.BrokenBarrierError",
            "graphlib.CycleError",
            "tomllib.TOMLDecodeError",
            "string.TemplateError",
        ),
        *(
            "urllib.error.URLError",
            "urllib.error.HTTPError",
            "socket.gaierror",
            "ssl.SSLError",
            "io.UnsupportedOperation",
        ),
        *("sqlite3.Error", "sqlite3.IntegrityError", "sqlite3.OperationalError", "sqlite3.ProgrammingError"),
        *(
            "ipaddress.AddressValueError",
            "ipaddress.NetmaskValueError",
            "zoneinfo._common.ZoneInfoNotFoundError",
        ),
        *(
            "pickle.PicklingError",
            "_pickle.PicklingError",
            "_pickle.UnpicklingError",
            "copy.Error",
            "shutil.Error",
        ),
        *("argparse.ArgumentError", "argparse.ArgumentTypeError", "xml.etree.ElementTree.ParseError"),
    }
)


class ErrorClasses:
    """One class of ours for each exception class of the solution that a test names."""

    def __init__(self) -> None:
        self.declared: dict[str, tuple[str, ...]] = {}
        """The exception classes that the solution offers, each with what it is from itself upwards."""
        self.make: Callable[[str, tuple[object, ...], dict[str, object]], object] | None = None
        """Calls a class of the solution, for exceptions that a test makes itself."""
        self._named: dict[str, type[Exception]] = {}
        self._mixed: dict[tuple[type[Exception], ...], type[Exception]] = {}

    def named(self, name: str, classes: tuple[str, ...]) -> type[Exception]:
        """The class that stands for the solution's ``name``, which is ``classes`` from itself upwards.

        The name may be an alias, of a class of the solution or of a built-in one. It catches what comes from
        the solution only: were it the built-in class itself, it would catch the test's own failures too.
        """
        own = classes[0] if classes else name
        if own in self._named:
            return self._named[own]
        if own in BUILTIN_ERRORS:
            self._named[own] = type(name, (BUILTIN_ERRORS[own],), {})
        elif (found := library_error(own)) is not None:
            return found
        else:
            # As the name that a test used, so that the solution finds its own class when the test raises it.
            self._named[own] = _join(
                name, self._bases(classes), {_EXPORTED: name, _MAKE: self.make and staticmethod(self.make)}
            )
        return self._named[own]

    def _bases(self, classes: tuple[str, ...]) -> tuple[type[Exception], ...]:
        """Its own bases as far as they are known, and the built-in ones that none of them implies."""
        found: list[type[Exception]] = []
        for base in dict.fromkeys(classes[1:]):
            kind = self.named(base, self.declared[base]) if base in self.declared else None
            if kind is not None and not any(issubclass(other, kind) for other in found):
                found.append(kind)
        rest = [kind for kind in _builtin_bases(classes) if not any(issubclass(own, kind) for own in found)]
        return (*found, *rest) if found else (self._mixed_with(tuple(rest)),)

    def rebuild(self, raised: RaisedError) -> Exception:
        """An exception that tests can catch; what it was in the sandbox stays readable as text."""
        error = _instance(self._class_for(raised.classes), raised)
        error.__dict__["raised_by_solution"] = raised
        return error

    @staticmethod
    def exit_of(raised: RaisedError) -> SystemExit:
        """What ``sys.exit()`` in a solution is for a test that expects it."""
        error = SolutionExit(*raised.args)
        error.__dict__["raised_by_solution"] = raised
        return error

    def _class_for(self, classes: tuple[str, ...]) -> type[Exception]:
        """The class that was raised and all classes that tests have named among its bases, at once."""
        own = (BUILTIN_ERRORS.get(classes[0]) or library_error(classes[0])) if classes else None
        base = own or self._mixed_with(_builtin_bases(classes))
        kinds: list[type[Exception]] = []
        for kind in (*(self._named[name] for name in dict.fromkeys(classes) if name in self._named), base):
            if not any(issubclass(other, kind) for other in kinds):
                kinds.append(kind)
        return _join(kinds[0].__name__, tuple(kinds), {})

    def _mixed_with(self, bases: tuple[type[Exception], ...]) -> type[Exception]:
        if bases not in self._mixed:
            self._mixed[bases] = _join("SolutionError", (SolutionError, *bases), {})
        return self._mixed[bases]


def _builtin_bases(classes: tuple[str, ...]) -> tuple[type[Exception], ...]:
    """The built-in classes among ``classes``, without those that another one of them implies."""
    found: list[type[Exception]] = []
    for kind in (BUILTIN_ERRORS[name] for name in classes if name in BUILTIN_ERRORS):
        if kind is not Exception and not any(issubclass(other, kind) for other in found):
            found.append(kind)
    return tuple(found)


def _join(name: str, bases: tuple[type[Exception], ...], members: dict[str, object]) -> type[Exception]:
    """A class that is all of ``bases``, or as many of the first ones as Python can combine."""
    if len(bases) == 1 and not members:
        return bases[0]
    try:
        return type(name, bases, members)
    except TypeError:  # no order of resolution, or built-in layouts that exclude one another
        return _join(name, bases[:-1], members)


def exported_name(kind: type) -> str | None:
    """Under which name the solution has this class, if it is one of its own."""
    found = vars(kind).get(_EXPORTED)
    return found if isinstance(found, str) else None


_EXPORTED, _MAKE = "__exported_by_solution__", "__made_by_solution__"


def _instance(kind: type[Exception], raised: RaisedError) -> Exception:
    arguments = raised.args or ((raised.message,) if raised.message else ())
    if issubclass(kind, SyntaxError) and len(arguments) != 1:
        arguments = (raised.message,)  # Python fails to show one whose place in the source is no place
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
