from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int


def parse_point(text):
    return Point(*map(int, text.split(',')))
