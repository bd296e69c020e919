"""Takes the items of a result that makes them on demand: until then it has cost nothing."""

import itertools
from collections import deque
from collections.abc import Iterable
from types import GeneratorType
from typing import Any

_MOST_ITEMS = 1 << 20
"""Of a series that may have no end."""
_ON_DEMAND = frozenset(
    {GeneratorType, map, filter, zip, *(each for each in vars(itertools).values() if isinstance(each, type))}
)
_FEW = 16
"""In a container with more items, none of them is looked at."""
_DEEPEST = 3


def finished(result: Any, deep: int = 0) -> Any:
    """The result, when all that it stands for has been made.

    An iterator that the solution itself defines counts too; a container of its own does not, since it may
    have made its items already.
    """
    kind = type(result)
    if kind in _ON_DEMAND or _is_iterator_of_its_own(kind):
        deque(itertools.islice(result, _MOST_ITEMS), maxlen=0)
    elif kind in (list, tuple, dict) and len(result) <= _FEW and deep < _DEEPEST:
        contents: Iterable[object] = result.values() if kind is dict else result
        for each in contents:
            finished(each, deep + 1)
    return result


def _is_iterator_of_its_own(kind: type) -> bool:
    return kind.__module__ != "builtins" and hasattr(kind, "__next__") and hasattr(kind, "__iter__")
