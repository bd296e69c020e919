"""Merge overlapping meetings and find a free slot between them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Minutes:
    """A number of minutes."""

    minutes: int


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Return the intervals with those that touch or overlap joined."""
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


def first_free_slot(intervals: list[list[int]], minutes: int) -> int | None:
    """Return the start of the first gap of at least ``minutes`` in a working day."""
    wanted = Minutes(minutes)
    free_from = 540
    for start, end in merge_intervals(intervals):
        if start - free_from >= wanted.minutes:
            return free_from
        free_from = max(free_from, end)
    if 1080 - free_from >= wanted.minutes:
        return free_from
    return None
