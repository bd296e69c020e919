"""Weighs a call: the most memory that it held at once, and how much of that was its result.

Counted in the process of the solution, which can forge it: the host believes what makes it look worse.
"""

import gc
from collections.abc import Callable
from typing import Any

from sandbox.guest.finishing import finished


def weigh(function: Callable[..., object], args: tuple[object, ...]) -> tuple[int, int]:
    """The peak of memory in bytes, beside the arguments, and what only the result kept alive in the end."""
    import tracemalloc  # noqa: PLC0415 - costs start-up time, and few measurements need it

    tracemalloc.start()
    try:
        # A list that nobody has traced would weigh as new, with all its items, at the first append.
        args = tuple(map(_copied, args))
        gc.collect()
        gc.freeze()
        # What the collector would free at work is no need of the solution.
        gc.enable()
        marker = bytearray(64)
        before = _traced(tracemalloc)
        tracemalloc.reset_peak()
        result = finished(function(*args))
        _, peak = tracemalloc.get_traced_memory()
        if tracemalloc.get_object_traceback(marker) is None:
            return -1, 0  # stopped or cleared by the solution: the host refuses it
        gc.collect()
        kept = _traced(tracemalloc)
        del result
        gc.collect()
        return peak - before, max(0, kept - _traced(tracemalloc))
    finally:
        gc.disable()
        tracemalloc.stop()


def _traced(tracemalloc: Any) -> int:
    now, _ = tracemalloc.get_traced_memory()
    return int(now)


def _copied(value: object) -> object:
    """The same with containers of its own; lists have room for one more item, as most have."""
    memo: dict[int, object] = {}

    def copy(each: Any) -> Any:
        kind = type(each)
        if kind not in (list, tuple, dict, set):
            return each
        if id(each) not in memo:
            if kind is dict:
                made: Any = {key: copy(content) for key, content in each.items()}
            elif kind is set:
                made = set(each)
            else:
                made = kind(map(copy, each))
            if kind is list:
                made.append(None)
                made.pop()
            memo[id(each)] = made
        return memo[id(each)]

    return copy(value)
