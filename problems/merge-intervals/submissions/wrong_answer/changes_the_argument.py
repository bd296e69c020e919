"""Sorts in place to save memory: O(n log n) time."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping and touching intervals."""
    intervals.sort()
    merged: list[list[int]] = []
    for interval in intervals:
        if merged and interval[0] <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], interval[1])
        else:
            merged.append(interval)
    return merged
