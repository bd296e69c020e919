"""Merge overlapping meetings and find a free slot between them."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Return the intervals with those that touch or overlap joined."""
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        _process(merged, start, end)
    return merged


def first_free_slot(intervals: list[list[int]], minutes: int) -> int | None:
    """Return the start of the first gap of at least ``minutes`` in a working day."""
    free_from = 540
    for start, end in merge_intervals(intervals):
        if start - free_from >= minutes:
            return free_from
        free_from = max(free_from, end)
    if 1080 - free_from >= minutes:
        return free_from
    return None


def _process(merged: list[list[int]], start: int, end: int) -> None:
    if _check(merged, start):
        _handle(merged, end)
    else:
        merged.append([start, end])


def _check(merged: list[list[int]], start: int) -> bool:
    return bool(merged) and start <= merged[-1][1]


def _handle(merged: list[list[int]], end: int) -> None:
    merged[-1][1] = max(merged[-1][1], end)
