"""Workloads of n calls: each family is a function from n to the arguments of the class and the calls made."""

import random


def hits(n):
    """Reads of keys that are there, in no order."""
    draw = random.Random(n)
    calls = [("put", (key, key)) for key in range(n)]
    calls += [("get", (draw.randrange(n),)) for _ in range(n)]
    return (n,), calls


def evictions(n):
    """Every write pushes another key out of a cache that is full."""
    return (max(1, n // 2),), [("put", (key, key)) for key in range(2 * n)]


FAMILIES = {"LRUCache.get": {"hits": hits}, "LRUCache.put": {"evictions": evictions}}
LARGEST = 1 << 14
