"""Finds out how a solution settles what the statement leaves open."""


def ordinary_reads_and_writes(solution):
    """Hits, misses, replaced values and evictions, in caches of several sizes."""
    for capacity in (1, 2, 5):
        cache = solution.LRUCache(capacity)
        cache.get(1)
        for key in (1, 1, 2, 3, 2, 4, 5, 6, 7, 6, 1):
            cache.put(key, 10 * key)
            cache.get(key)
            cache.get(key - 1)
            cache.get(99)


def ordinary_writes_only(solution):
    """As the probe does: a new cache, one entry, two reads."""
    cache = solution.LRUCache(capacity=3)
    cache.put(1, 10)
    cache.get(1)
    cache.get(2)
    for value in (0, 1):
        cache.put(2, value)
        cache.get(2)


def capacity_below_one(solution, own_error):
    """A capacity of 0 decides, unless a negative one is worse."""
    below, at = (_outcome(solution, own_error, capacity) for capacity in (-1, 0))
    return below if below in ("keeps entries", "another answer", "another exception") else at


def _outcome(solution, own_error, capacity):
    try:
        cache = solution.LRUCache(capacity=capacity)
        cache.put(1, 10)
        found = cache.get(1)
    except ValueError:
        return "raises ValueError"
    except own_error:
        return "raises an error of its own"
    except Exception:  # noqa: BLE001 - whatever else is raised is one outcome
        return "another exception"
    if found is None:
        return "keeps nothing"
    return "keeps entries" if found == 10 else "another answer"
