"""Marks each covered point and gap; cost follows the length of the intervals, not how many there are."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Merge overlapping and touching intervals."""
    covered: set[int] = set()
    for start, end in intervals:
        covered.update(range(2 * start, 2 * end + 1))
    starts = sorted(point for point in covered if point - 1 not in covered)
    ends = sorted(point for point in covered if point + 1 not in covered)
    return [[start // 2, end // 2] for start, end in zip(starts, ends)]
