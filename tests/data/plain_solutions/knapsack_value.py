from functools import lru_cache
from typing import Tuple


def knapsack_value(items: Tuple[Tuple[int, int], ...], capacity: int) -> int:
    """The best total value of items (weight, value) that fit into capacity."""

    @lru_cache(maxsize=None)
    def best(index: int, left: int) -> int:
        if index == len(items):
            return 0
        weight, value = items[index]
        without = best(index + 1, left)
        if weight > left:
            return without
        return max(without, value + best(index + 1, left - weight))

    return best(0, capacity)
