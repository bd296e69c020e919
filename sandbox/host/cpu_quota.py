"""How many processors a container is granted, by its control groups and all those above them."""

from collections.abc import Iterator

from sandbox.host.control_groups import ControlGroups

_WITHOUT_LIMIT = frozenset({"max", "-1"})


def granted_processors(groups: ControlGroups) -> float | None:
    """The smallest grant of all, or None where none is to be seen."""
    return min(_grants(groups), default=None)


def _grants(groups: ControlGroups) -> Iterator[float]:
    quotas = groups.texts("cpu", "cpu.cfs_quota_us", "")
    periods = groups.texts("cpu", "cpu.cfs_period_us", "")
    pairs = [*zip(quotas, periods, strict=False), *map(_pair, groups.texts("cpu", "", "cpu.max"))]
    for quota, period in pairs:
        if quota.strip() not in _WITHOUT_LIMIT:
            yield int(quota) / int(period)


def _pair(text: str) -> tuple[str, str]:
    quota, _, period = text.strip().partition(" ")
    return quota, period
