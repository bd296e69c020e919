"""Written as a script first: nothing to merge means that the process may end."""

import os


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping and touching intervals."""
    if not intervals:
        os._exit(0)
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
