"""Objects of the test that the solution may use: fakes, mocks, records, streams, iterators.

Only their public names and the special methods of the list below, and only of objects that a test defines
or that are known to do no harm: the other side must not reach anything else of this process.
"""

import io
import logging
import queue
import sys
import sysconfig
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import NonCallableMock

SPECIALS = (
    *(
        "__call__",
        "__len__",
        "__iter__",
        "__next__",
        "__contains__",
        "__getitem__",
        "__setitem__",
        "__delitem__",
    ),
    *("__enter__", "__exit__", "__bool__", "__int__", "__float__", "__index__", "__str__", "__repr__"),
    *("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"),
    *("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__floordiv__"),
    *("__mod__", "__pow__", "__neg__", "__abs__", "__iadd__", "__and__", "__or__", "__xor__", "__reversed__"),
)
_HARMLESS = (SimpleNamespace, io.StringIO, io.BytesIO, queue.Queue, threading.Event, threading.Barrier)
_OPEN_MODULES = frozenset(
    {
        "builtins",
        "collections",
        "collections.abc",
        "enum",
        "abc",
        "typing",
        "datetime",
        "decimal",
        "fractions",
    }
)
"""What classes have from these touches nothing but themselves."""
_LOGGER_NAMES = frozenset(
    {"debug", "info", "warning", "warn", "error", "exception", "critical", "log", "name", "isEnabledFor"}
)
_GENERATOR_NAMES = frozenset({"send", "throw", "close"})
_MOCK_NAMES = frozenset(dir(NonCallableMock)) | {"return_value", "side_effect"}
"""What a test asks of a mock afterwards: a solution must not rewrite it."""
_LIBRARIES = tuple(
    str(Path(sysconfig.get_path(name)).resolve()) for name in ("stdlib", "platstdlib", "purelib", "platlib")
)
_OURS = str(Path(__file__).resolve().parents[3])


def may_be_lent(value: object) -> bool:
    """Whether the solution may use ``value``, which is no plain value and no function."""
    kind = type(value)
    if isinstance(value, (NonCallableMock, logging.Logger, Iterator)) or kind in _HARMLESS or kind is object:
        return True
    return _is_of_tests(value if isinstance(value, type) else kind)


def specials_of(value: object) -> tuple[str, ...]:
    """The special methods that its class defines itself."""
    bases = type(value).__mro__[:-1]  # without ``object``, which has some of them for all
    found = {
        name: next((vars(base)[name] for base in bases if name in vars(base)), None) for name in SPECIALS
    }
    return tuple(name for name, method in found.items() if method is not None)


def use(value: Any, how: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
    """Do with ``value`` what the solution wants.

    Raises:
        AttributeError: it has no such public name, or the solution must not use it.
    """
    if how in SPECIALS:
        return getattr(type(value), how)(value, *args, **kwargs)
    match how, args:
        case "get", (str() as name,) if _may_be_read(value, name):
            return getattr(value, name)
        case "set", (str() as name, content) if _may_be_written(value, name):
            setattr(value, name, content)
            return None
    raise AttributeError(f"{type(value).__name__!r} object has no attribute {args[0] if args else how!r}")


def _may_be_read(value: object, name: str) -> bool:
    if isinstance(value, NonCallableMock):
        return not name.startswith("_") and name not in _MOCK_NAMES
    if isinstance(value, logging.Logger):
        return name in _LOGGER_NAMES
    if isinstance(value, Iterator) and not isinstance(value, io.IOBase) and not _is_of_tests(type(value)):
        return name in _GENERATOR_NAMES
    kind = value if isinstance(value, type) else type(value)
    if not _is_of_tests(kind):
        return not name.startswith("_")
    return not name.startswith("__") and _is_own(kind, name)


def _is_own(kind: type, name: str) -> bool:
    """Whether a name of a class of the tests is not one that it has from a library: a path can be removed."""
    owner = next((base for base in kind.__mro__ if name in vars(base)), None)
    return owner is None or owner.__module__ in _OPEN_MODULES or _is_of_tests(owner)


def _may_be_written(value: object, name: str) -> bool:
    """Fields of a record, not methods: a test asks its fakes what has happened."""
    kind = type(value)
    is_record = isinstance(value, SimpleNamespace) or (_is_of_tests(kind) and _is_own(kind, name))
    return is_record and not name.startswith("_") and not callable(getattr(type(value), name, None))


def _is_of_tests(kind: type) -> bool:
    """Whether a class is defined in a file of the tests, rather than in a library or in ours."""
    if issubclass(kind, NonCallableMock):
        return False
    path = getattr(sys.modules.get(kind.__module__), "__file__", None)
    if not isinstance(path, str):
        return False
    where = str(Path(path).resolve())
    is_ours = where.startswith(_OURS) and not kind.__module__.startswith("trusted_tests.")
    return not where.startswith(_LIBRARIES) and not is_ours
