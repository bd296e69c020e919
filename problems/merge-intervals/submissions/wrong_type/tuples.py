"""Sort and sweep; O(n log n) time, O(n) space."""


def merge_intervals(intervals: list[list[int]]) -> list[tuple[int, int]]:
    """Merge overlapping and touching intervals into pairs."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
