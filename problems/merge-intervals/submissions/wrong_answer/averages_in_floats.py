"""Compares centres and half lengths, as for circles; right until a float runs out of digits."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping and touching intervals."""
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if merged:
            last = merged[-1]
            distance = abs((start + end) / 2 - (last[0] + last[1]) / 2)
            reach = (end - start) / 2 + (last[1] - last[0]) / 2
            if distance <= reach:
                last[1] = max(last[1], end)
                continue
        merged.append([start, end])
    return merged
