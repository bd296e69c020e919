from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    x: int
    y: int


def parse_point(text):
    x, y = map(int, text.split(','))
    return Point(x, y)
