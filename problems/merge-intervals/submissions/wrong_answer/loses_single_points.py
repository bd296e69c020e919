"""Counts open intervals at the end points; an interval without length is taken as no busy time."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping and touching intervals."""
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if start == end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
