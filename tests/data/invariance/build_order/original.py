"""The order in which packages can be built."""

from collections import deque


class CycleFound(ValueError):
    """Some packages need each other."""


def build_order(needs: dict[str, set[str]]) -> list[str]:
    """Return the packages so that each comes after all that it needs.

    Raises:
        CycleFound: there is no such order.
    """
    missing = {package: len(needed) for package, needed in needs.items()}
    ready = deque(package for package, count in missing.items() if count == 0)
    users = _users(needs)
    order = []
    while ready:
        package = ready.popleft()
        order.append(package)
        for user in users[package]:
            missing[user] -= 1
            if missing[user] == 0:
                ready.append(user)
    if len(order) < len(needs):
        raise CycleFound("some packages need each other")
    return order


def _users(needs: dict[str, set[str]]) -> dict[str, list[str]]:
    """For each package, those that need it."""
    users: dict[str, list[str]] = {package: [] for package in needs}
    for package, needed in needs.items():
        for other in needed:
            users[other].append(package)
    return users
