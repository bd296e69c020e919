"""Values of the standard library that cross as what they are: dates, decimals, queues, counters, types.

A fixed table on both sides: no class is ever found by a name on the wire. A module of the table is imported
only where such a value is met, so that the others cost nothing.
"""

import builtins
import collections.abc
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from sandbox.protocol.limits import ProtocolError

MAX_DECIMAL_DIGITS = 10_000
"""Beyond them a number costs time that nobody expects of a comparison."""
MAX_FRACTION_BITS = 100_000
"""As above."""
MAX_RANGE_ITEMS = 1_000_000
"""A longer range stays where it is, and its items cross when they are asked for."""


class NotPlain(Exception):
    """This value is no plain one, though others of its type are: it crosses as a reference."""


@dataclass(frozen=True, slots=True)
class LibraryType:
    """How the values of one type are taken apart into plain parts, and put together again."""

    module: str
    name: str
    take_apart: Callable[[Any], object]
    """Raises :class:`NotPlain` for a value that must not cross."""
    put_together: Callable[[Any, Any], object]
    """Gets the type and the parts; whatever it raises means malformed parts."""
    is_mutable: bool = False
    """Whether it keeps its identity, and changes in place are told."""
    takes_any: bool = False
    """Whether a part may be an object that lives on the other side: this type only keeps it."""

    def load(self) -> Any:
        """The type itself."""
        with Importing.context():
            return getattr(import_module(self.module), self.name)


class Importing:
    """How a module of the table is imported; a side where others bear the same names sees to it."""

    context: Callable[[], AbstractContextManager[None]] = nullcontext


def _decimal_parts(value: Any) -> object:
    _, digits, exponent = value.as_tuple()
    if isinstance(exponent, int) and (
        len(digits) > MAX_DECIMAL_DIGITS or not -MAX_DECIMAL_DIGITS < exponent < MAX_DECIMAL_DIGITS
    ):
        raise NotPlain
    return str(value)


def _decimal(kind: Any, text: str) -> object:
    value = kind(text)
    try:
        _decimal_parts(value)
    except NotPlain:
        raise ValueError("a decimal number of too many digits") from None
    return value


def _fraction_parts(value: Any) -> object:
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > MAX_FRACTION_BITS:
        raise NotPlain
    return (value.numerator, value.denominator)


def _fraction(kind: Any, parts: tuple[int, int]) -> object:
    if max(each.bit_length() for each in parts) > MAX_FRACTION_BITS:
        raise ValueError("a fraction of too many digits")
    return kind(*parts)


def _range_parts(value: range) -> object:
    # Not ``len``, which fails beyond what a container can hold.
    if abs(value.stop - value.start) // abs(value.step) > MAX_RANGE_ITEMS:
        raise NotPlain
    return (value.start, value.stop, value.step)


def _range(_: object, parts: tuple[int, int, int]) -> range:
    made = range(*parts)
    try:
        _range_parts(made)
    except NotPlain:
        raise ValueError("a range of too many items") from None
    return made


def _zone_parts(value: Any) -> object:
    return value.utcoffset(None)


def _datetime_parts(value: Any) -> object:
    return (value.year, value.month, value.day, *_time_parts(value))


def _time_parts(value: Any) -> tuple[object, ...]:
    zone = value.tzinfo
    if zone is not None and number_of(type(zone)) is None:
        raise NotPlain  # a zone with rules of its own
    return (value.hour, value.minute, value.second, value.microsecond, zone, value.fold)


def _moment(kind: Any, parts: tuple[Any, ...]) -> object:
    *head, fold = parts
    return kind(*_without_bytes(head), fold=fold)


def _without_bytes(parts: Iterable[object]) -> Iterable[object]:
    """These types take bytes for a pickled state, and believe it."""
    if bytes in map(type, parts):
        raise TypeError("bytes in place of numbers")
    return parts


def _date(kind: Any, parts: tuple[object, ...]) -> object:
    return kind(*_without_bytes(parts))


def _default(kind: Any, parts: tuple[object, object]) -> object:
    make, content = parts
    if type(content) is not dict:
        raise TypeError("no plain dict")
    return kind(make, content)


def _spread(kind: Any, parts: tuple[Any, ...]) -> object:
    return kind(*parts)


def _single(kind: Any, part: object) -> object:
    return kind(part)


_TYPES = (
    *(bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict),
    *(range, slice, type(None), object, type(_ for _ in ())),
    *(getattr(collections.abc, name) for name in collections.abc.__all__),
    *(each for each in vars(builtins).values() if isinstance(each, type) and issubclass(each, Exception)),
)
_TYPE_NAMES: dict[object, str] = {each: each.__name__ for each in reversed(_TYPES)}
_TYPES_BY_NAME = {each.__name__: each for each in _TYPES}


def _type_parts(value: Any) -> object:
    try:
        return _TYPE_NAMES[value]
    except (KeyError, TypeError):
        raise NotPlain from None


_BUILT_IN: dict[str, type] = {
    "ellipsis": type(...),
    "NotImplementedType": type(NotImplemented),
    "dict_keys": type({}.keys()),
    "dict_values": type({}.values()),
    "dict_items": type({}.items()),
}
"""Types that no module names."""
_NAME_OF: Callable[[type], str] = type.__dict__["__name__"].__get__
_MODULE_OF: Callable[[type], object] = type.__dict__["__module__"].__get__
LIBRARY = (
    LibraryType("decimal", "Decimal", _decimal_parts, _decimal),
    LibraryType("fractions", "Fraction", _fraction_parts, _fraction),
    LibraryType("datetime", "datetime", _datetime_parts, _moment),
    LibraryType("datetime", "date", lambda value: (value.year, value.month, value.day), _date),
    LibraryType("datetime", "time", _time_parts, _moment),
    LibraryType(
        "datetime", "timedelta", lambda value: (value.days, value.seconds, value.microseconds), _spread
    ),
    LibraryType("datetime", "timezone", _zone_parts, _single),
    LibraryType("uuid", "UUID", lambda value: value.int, lambda kind, number: kind(int=number)),
    LibraryType("pathlib", "PurePosixPath", str, _single),
    LibraryType("pathlib", "PosixPath", str, _single),
    LibraryType("builtins", "range", _range_parts, _range),
    LibraryType(
        "builtins",
        "slice",
        lambda value: (value.start, value.stop, value.step),
        lambda _, parts: slice(*parts),
        takes_any=True,
    ),
    LibraryType("builtins", "type", _type_parts, lambda _, name: _TYPES_BY_NAME[name]),
    LibraryType("abc", "ABCMeta", _type_parts, lambda _, name: _TYPES_BY_NAME[name]),
    LibraryType("builtins", "ellipsis", lambda _: None, lambda *_: ...),
    LibraryType("builtins", "NotImplementedType", lambda _: None, lambda *_: NotImplemented),
    LibraryType("builtins", "dict_keys", dict.fromkeys, lambda _, parts: parts.keys()),
    LibraryType("builtins", "dict_values", list, lambda _, values: dict(enumerate(values)).values()),
    LibraryType("builtins", "dict_items", dict, lambda _, parts: parts.items()),
    LibraryType("collections", "Counter", dict, _single, is_mutable=True),
    LibraryType("collections", "OrderedDict", dict, _single, is_mutable=True),
    LibraryType(
        "collections",
        "defaultdict",
        lambda value: (value.default_factory, dict(value)),
        _default,
        is_mutable=True,
        takes_any=True,
    ),
    LibraryType("collections", "deque", lambda value: (list(value), value.maxlen), _spread, is_mutable=True),
    LibraryType(
        "array",
        "array",
        lambda value: (value.typecode, value.tolist()),
        _spread,
        is_mutable=True,
    ),
)
_NUMBERS = {(each.module, each.name): number for number, each in enumerate(LIBRARY)}
_numbers_of_types: dict[type, int | None] = {}


def number_of(kind: type) -> int | None:
    """The number under which values of exactly this type cross, or None."""
    try:
        return _numbers_of_types[kind]
    except KeyError:
        found = _numbers_of_types[kind] = _find(kind)
        return found


def _find(kind: type) -> int | None:
    try:
        # Read past the class: a class of a solution may lie about its name, or fail when it is asked.
        name, module = _NAME_OF(kind), _MODULE_OF(kind)
    except AttributeError:
        return None
    if type(module) is not str:
        return None
    module = module.partition(".")[0]
    number = _NUMBERS.get((module, name))
    if number is None or module not in sys.modules:
        return None
    return number if _BUILT_IN.get(name, getattr(sys.modules[module], name, None)) is kind else None


_stand_ins: dict[int, type] = {}


def stand_in(module: str, name: str, kind: type) -> None:
    """On this side, let values of a type become ``kind``, which crosses back as that type."""
    number = _NUMBERS[module, name]
    _stand_ins[number] = kind
    _numbers_of_types[kind] = number


def put_together(number: int, parts: object) -> object:
    """The value of the type with this number.

    Raises:
        ProtocolError: there is no such type, or the parts do not fit.
    """
    if number >= len(LIBRARY):
        raise ProtocolError("a value of an unknown type")
    entry = LIBRARY[number]
    if not entry.takes_any and not _are_plain(parts):
        raise ProtocolError(f"malformed {entry.name}: a part of another type")
    try:
        kind = _stand_ins.get(number) or (entry.load() if entry.module != "builtins" else None)
        return entry.put_together(kind, parts)
    except Exception as error:  # noqa: BLE001 - parts that no such value has may fail in any way
        raise ProtocolError(f"malformed {entry.name}: {type(error).__name__}") from None


_PLAIN = frozenset({type(None), bool, int, float, str, bytes, list, dict, tuple})
_PLAIN_NAMES = frozenset({("datetime", "timedelta"), ("datetime", "timezone")})


def _are_plain(parts: object) -> bool:
    """Whether no part is an object of the other side, which would be asked over and over for its items."""
    return all(
        type(each) in _PLAIN or (type(each).__module__, type(each).__name__) in _PLAIN_NAMES
        for each in (parts if type(parts) is tuple else (parts,))
    )
