"""Merge intervals by counting how many are open at each end point.

Time O(n log n): the 2n end points are sorted. Space O(n).

This sorts twice as many items as sorting the intervals and sweeping over them would. I chose it because
the same loop can also tell how many intervals overlap; without that need, the sweep is shorter.

An interval given backwards, such as [5, 1], is taken to mean [1, 5]: reversed ends are ordered first.
"""

OPENS, CLOSES = 0, 1  # at the same point, opening sorts first, so intervals that touch are merged


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Join overlapping and touching intervals; the result is new and sorted."""
    merged: list[list[int]] = []
    open_count = 0
    for point, kind in sorted(_end_points(intervals)):
        if kind == OPENS:
            if open_count == 0:
                merged.append([point, point])
            open_count += 1
        else:
            open_count -= 1
            merged[-1][1] = point
    return merged


def _end_points(intervals: list[list[int]]) -> list[tuple[int, int]]:
    """Both ends of each interval, marked as opening or closing."""
    points = []
    for first, second in intervals:
        points.append((min(first, second), OPENS))
        points.append((max(first, second), CLOSES))
    return points
