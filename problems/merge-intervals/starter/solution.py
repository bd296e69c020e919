"""Merge intervals: see statement.md."""


def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    raise NotImplementedError
