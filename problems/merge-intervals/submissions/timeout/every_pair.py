"""Compares each interval with everything merged so far: right, but O(n^2) time. O(n) space."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping and touching intervals."""
    merged: list[list[int]] = []
    for start, end in intervals:
        apart: list[list[int]] = []
        for other_start, other_end in merged:
            if other_end < start or end < other_start:
                apart.append([other_start, other_end])
            else:
                start, end = min(start, other_start), max(end, other_end)
        apart.append([start, end])
        merged = apart
    return sorted(merged)
