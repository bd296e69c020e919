"""Workloads of n calls: each family is a function from n to the arguments of the class and the calls made.

``TICKING`` stands for a clock that moves on by one second at each reading.
"""

TICKING = ("a clock that ticks",)


def one_busy_key(n):
    """All events fall into one window, which holds about as many as there are calls."""
    return (n, 10.0 * n, TICKING), [("allow", ("busy",)) for _ in range(2 * n)]


def many_keys(n):
    """Each key is seen twice, far apart."""
    return (2, 5.0, TICKING), [("allow", (f"key{number % n}",)) for number in range(2 * n)]


FAMILIES = {"RateLimiter.allow": {"one busy key": one_busy_key, "many keys": many_keys}}
LARGEST = 1 << 13
