"""Takes the items of a result that makes them on demand: until then it has cost nothing."""

import itertools
from collections import deque
from types import GeneratorType

_MOST_ITEMS = 1 << 20
"""Of a series that may have no end."""
_ON_DEMAND = frozenset(
    {GeneratorType, map, filter, zip, *(each for each in vars(itertools).values() if isinstance(each, type))}
)


def finished(result: object) -> object:
    """The result, when all that it stands for has been made; only iterators that Python itself defines."""
    if type(result) in _ON_DEMAND:
        deque(itertools.islice(result, _MOST_ITEMS), maxlen=0)  # type: ignore[call-overload]
    return result
