"""Sort by start, then compare each interval with the one before it."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping intervals; the end of the last one wins."""
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = end
        else:
            merged.append([start, end])
    return merged
