"""A feed of posts by the people whom a reader follows."""

from typing import Dict, List


class Feed:
    def __init__(self):
        self.posts: Dict[str, list] = {}
        self.follows: Dict[str, List[str]] = {}
        self.time = 0

    def post(self, user: str, text: str) -> bool:
        if text == "":
            return False
        self.time += 1
        if user not in self.posts:
            self.posts[user] = []
        self.posts[user].insert(0, (self.time, text))
        return True

    def follow(self, user: str, other: str):
        if user not in self.follows:
            self.follows[user] = []
        if other not in self.follows[user]:
            self.follows[user].append(other)

    def timeline(self, user: str) -> List[str]:
        all = []
        for other in self.follows.get(user, []):
            for p in self.posts.get(other, []):
                all.append(p)
                all = sorted(all, reverse=True)
        result = []
        for i in range(min(10, len(all))):
            result.append(all[i][1])
        return result


def area_of_rectangle(width: float, height: float) -> float:
    """Return the area of a rectangle."""
    return width * height


def is_leap_year(year: int) -> bool:
    """Return whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def initials(full_name: str) -> str:
    """Return the first letters of all parts of a name."""
    return "".join(part[0].upper() for part in full_name.split())


def greatest_common_divisor(first: int, second: int) -> int:
    """Return the largest number that divides both."""
    while second:
        first, second = second, first % second
    return first


def average(values: list[float]) -> float:
    """Return the mean.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("there are no values to take the mean of")
    return sum(values) / len(values)
