"""Exceptions of the solution as bounded text."""

import builtins
import sys
import traceback
from collections.abc import Callable, Mapping
from itertools import islice

from sandbox.protocol.messages import MESSAGE_CHARACTERS, OF_SOLUTION, RaisedError

_SCALARS = (type(None), bool, int, float, str, bytes)
_WIDE_INT_BITS = 4096
_MAX_FRAMES = 100_000


class CallbackRaised(Exception):
    """A function of the test raised; the host keeps the original and raises it again."""


def describe(error: BaseException, directory: str) -> RaisedError:
    """What is known of ``error``, raised below ``directory``; a hostile ``__str__`` costs its message."""
    return RaisedError(
        classes=class_names(type(error)),
        message=_message(error),
        where=_last_place(error, directory),
        args=_plain_arguments(error),
    )


def class_names(kind: type) -> tuple[str, ...]:
    """The names of a class and its bases; those of built-ins and of the library as ``MODULE.NAME``."""
    return tuple(_class_name(base) for base in kind.__mro__ if base is not object)


def _class_name(kind: type) -> str:
    module, name = kind.__module__, str(kind.__name__)[:200]
    is_library = type(module) is str and module.partition(".")[0] in sys.stdlib_module_names
    return f"{module}.{name}" if module == "builtins" or is_library else name


def subject_of(error: BaseException) -> BaseException | None:
    """The exception, if it may hold more than its arguments; the frames that it has passed are let go."""
    return error.with_traceback(None) if type(error).__module__ != "builtins" else None


def _message(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return f"{error.msg} (line {error.lineno})"
    try:
        return str(error)[:MESSAGE_CHARACTERS]
    except BaseException:  # noqa: BLE001 - rendering is the solution's own code
        return "(its message cannot be rendered)"


def _last_place(error: BaseException, directory: str) -> str:
    """The deepest line of the submission that took part; frames of the library say little to its author."""
    place = ""
    for frame, line in islice(traceback.walk_tb(error.__traceback__), _MAX_FRAMES):
        if frame.f_code.co_filename.startswith(directory):
            place = f"{frame.f_code.co_filename[len(directory) :].lstrip('/')[:100]}:{line}"
    return place


def _plain_arguments(error: BaseException) -> tuple[object, ...]:
    arguments = error.args
    if type(arguments) is not tuple or len(arguments) > 10:
        return ()
    if all(type(part) in _SCALARS and _is_small(part) for part in arguments):
        return arguments
    return ()


def _is_small(part: object) -> bool:
    if isinstance(part, int):
        return part.bit_length() <= _WIDE_INT_BITS
    return not isinstance(part, str | bytes) or len(part) <= MESSAGE_CHARACTERS


def error_of_test(error: RaisedError, names: Mapping[str, object]) -> Exception:
    """An exception of the built-in kind that the test's function raised, so that a solution may catch it.

    It is a :class:`CallbackRaised` too: by that name the host knows its own when it comes back. ``names`` are
    those of the solution, of which the test may have raised an exception too.
    """
    return _build(error, _both, names) or CallbackRaised(error.message)


def plain_error(error: RaisedError) -> Exception:
    """An exception of exactly the built-in kind, for a solution that looks at its type."""
    return _build(error, lambda kind: kind, {}) or CallbackRaised(error.message)


def _build(
    error: RaisedError, wrap: Callable[[type[Exception]], type[Exception]], names: Mapping[str, object]
) -> Exception | None:
    for name in error.classes:
        is_own = name.startswith(OF_SOLUTION)
        found = names.get(name.removeprefix(OF_SOLUTION)) if is_own else None
        kind = found if is_own else getattr(builtins, name.removeprefix("builtins."), None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            try:
                return wrap(kind)(*(error.args or (error.message,)))
            except TypeError:  # some built-in errors insist on arguments of their own
                return None
    return None


def _both(kind: type[Exception]) -> type[Exception]:
    return type(kind.__name__, (CallbackRaised, kind), {})
