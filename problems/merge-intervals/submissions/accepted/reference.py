"""Merge closed integer intervals.

Approach: sort by start, then sweep once. After sorting, an interval can only overlap the last merged one,
so one comparison for each is enough.

Complexity, for n intervals: O(n log n) time for the sort, O(n) space for the sorted copy and the result.

Considered instead: comparing every pair needs no sorting, but at the cost of O(n^2) time; it would pay off
only for a handful of intervals. Sorting in place would save the O(n) memory of the copy, at the cost of
changing the caller's list, which the statement rules out.

Decided where the statement is open: an interval with start > end is a mistake of the caller, so it raises
ValueError rather than being ordered silently.
"""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Return the fewest intervals, sorted by start, that cover the same points as ``intervals``.

    Touching intervals are merged. The argument is not modified.

    Time O(n log n), space O(n).

    Raises:
        ValueError: an interval starts after its end.
    """
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if start > end:
            raise ValueError(f"interval [{start}, {end}] starts after its end")
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
