"""Merges in place over a sorted copy; O(n log n) time but for the deletions, O(n) space."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping and touching intervals; without any, the loop has no end to reach."""
    merged = sorted(list(interval) for interval in intervals)
    position = 0
    while position != len(merged) - 1:
        following = merged[position + 1 : position + 2]
        if following and following[0][0] <= merged[position][1]:
            merged[position][1] = max(merged[position][1], following[0][1])
            del merged[position + 1]
        else:
            position += 1
    return merged
