"""Merge overlapping meetings and find a free slot between them."""

from typing import Any


def merge_intervals(intervals: Any) -> Any:
    """Return the intervals with those that touch or overlap joined."""
    merged: Any = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


def first_free_slot(intervals: Any, minutes: Any) -> Any:
    """Return the start of the first gap of at least ``minutes`` in a working day."""
    free_from = 540
    for start, end in merge_intervals(intervals):
        if start - free_from >= minutes:
            return free_from
        free_from = max(free_from, end)
    if 1080 - free_from >= minutes:
        return free_from
    return None
