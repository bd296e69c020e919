"""Closed intervals, merged where they overlap or touch."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Return the fewest intervals that cover the same points; the argument is not modified.

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
