"""Equality by exact type: 1 is not True, 1 is not 1.0, a list is not a tuple."""

import math
from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from pathlib import Path, PurePath
from uuid import UUID

from evaluator.execution.plugin.rendering import shorten
from evaluator.execution.plugin.tolerance import types_within_tolerance

_SCALARS = (bool, int, float, complex, str, bytes, bytearray, type(None))
_CONTAINERS = (list, tuple, dict, set, frozenset)
_LIBRARY = (Decimal, Fraction, date, datetime, time, timedelta, UUID, PurePath, range, deque, array)
_DICTS = frozenset({dict, Counter, OrderedDict, defaultdict})
"""Each of them is a dict, and says so."""
_PLAIN = frozenset({*_SCALARS, *_CONTAINERS, *_LIBRARY, *_DICTS, type(PurePath()), type(Path())})
_Pair = tuple[object, object, str]
"""Two values that should be the same, and where they lie in the whole."""
_SIMPLE = frozenset({*_SCALARS, list, tuple})
_MOST_MEMBERS = 1000
_OWN_KIND_ONLY = frozenset({str, type(None)})
"""What nothing of another type is equal to."""
_GLANCE_ITEMS = 1 << 21
_GLANCE_LEVELS = 512
"""More than any one value holds; one that holds itself, or shares its parts, would otherwise never end."""


class WrongType(AssertionError):
    """The value may be right, its type is not."""


def check_equal(actual: object, expected: object) -> None:
    """Raise unless both are the same in value and in exact type, at every depth.

    Anything that is no plain built-in decides by its own ``==``, ``pytest.approx(...)`` of numbers only.

    Raises:
        WrongType: equal at most up to the types.
        AssertionError: not equal.
    """
    if _same_at_a_glance(actual, expected):
        return
    pending: list[_Pair] = [(actual, expected, "")]
    seen: set[tuple[int, int]] = set()
    while pending:
        left, right, place = pending.pop()
        if type(left) in _CONTAINERS or type(left) in _DICTS:
            if (id(left), id(right)) in seen:
                continue
            seen.add((id(left), id(right)))
        if type(right) not in _PLAIN or type(left) not in _PLAIN:
            if not left == right:  # noqa: SIM201 - the expected side may define == alone
                _fail(left, right, place)
            if (types := types_within_tolerance(left, right)) is not None:
                _fail_by_type(*types, place)
        elif type(left) is not type(right) and not {type(left), type(right)} <= _DICTS:
            _fail_by_type(left, right, place)
        else:
            pending += reversed(_parts(left, right, place))  # so that the first difference is told


def _parts(left: object, right: object, place: str) -> list[_Pair]:
    """Compare two values of one plain type; returns the pairs inside that are still to be compared."""
    if isinstance(left, list | tuple | deque) and isinstance(right, list | tuple | deque):
        if len(left) != len(right):
            _fail(left, right, place)
        pairs = zip(left, right, strict=True)
        return [(a, b, f"{place}[{index}]") for index, (a, b) in enumerate(pairs)]
    if isinstance(left, dict) and isinstance(right, dict):
        _check_keys(left.keys(), right.keys(), place, left, right)
        return [(left[key], right[key], f"{place}[{shorten(key)}]") for key in right]
    if isinstance(left, set | frozenset) and isinstance(right, set | frozenset):
        _check_keys(left, right, place, left, right)
    elif left != right and not (_is_nan(left) and _is_nan(right)):
        _fail(left, right, place)
    return []


def _same_at_a_glance(actual: object, expected: object) -> bool:
    """Whether two large lists are plainly the same, level by level at C speed; False means look closer."""
    left, right, budget = [actual], [expected], _GLANCE_ITEMS
    while left:
        kinds = list(map(type, left))
        if kinds != list(map(type, right)) or not _SIMPLE.issuperset(kinds):
            return False
        left = [each for each in left if type(each) in (list, tuple)]
        right = [each for each in right if type(each) in (list, tuple)]
        lengths = list(map(len, left))  # type: ignore[arg-type]  # lists and tuples only
        budget -= sum(lengths) + _GLANCE_ITEMS // _GLANCE_LEVELS
        if budget < 0 or lengths != list(map(len, right)):  # type: ignore[arg-type]  # as above
            return False
        left, right = list(chain.from_iterable(left)), list(chain.from_iterable(right))  # type: ignore[arg-type]  # as above
    return actual == expected


def check_member(item: object, container: object) -> None:
    """Raise unless one of the items of ``container``, which equals ``item``, is the same in type too.

    Of what is no plain container, or a large one, its own ``in`` is taken for an answer.

    Raises:
        WrongType: equal at most up to the types.
    """
    if not isinstance(container, _CONTAINERS) or type(container) not in _PLAIN or type(item) not in _PLAIN:
        return
    if type(item) in _OWN_KIND_ONLY or len(container) > _MOST_MEMBERS:
        return
    for each in container:
        try:
            check_equal(item, each)
        except AssertionError:
            continue
        return
    raise WrongType(
        f"got {shorten(item)} of type {type(item).__name__}, expected one of {shorten(container)}"
    )


def _check_keys(left: object, right: object, place: str, whole: object, expected: object) -> None:
    assert isinstance(left, set | frozenset | type({}.keys()))  # noqa: S101 - both come from check_equal
    assert isinstance(right, set | frozenset | type({}.keys()))  # noqa: S101 - as above
    if left != right:
        _fail(whole, expected, place)
    twins = {key: key for key in left}
    for key in right:
        check_equal(twins[key], key)


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def _fail(actual: object, expected: object, place: str) -> None:
    at = f"at {place}: " if place else ""
    raise AssertionError(f"{at}got {shorten(actual)}, expected {shorten(expected)}")


def _fail_by_type(actual: object, expected: object, place: str) -> None:
    if actual is None or expected is None:
        _fail(actual, expected, place)
    at = f"at {place}: " if place else ""
    raise WrongType(
        f"{at}got {shorten(actual)} of type {type(actual).__name__}, "
        f"expected {shorten(expected)} of type {type(expected).__name__}"
    )
