"""What a team's own tests are written against: records, enumerations, errors, as take-homes have them."""

import argparse
import asyncio
import dataclasses
import functools
import json
import logging
import os
import random
import sys
import time
import warnings
from abc import ABC, abstractmethod
from collections import namedtuple
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from time import sleep
from typing import Any, NamedTuple

LIMIT = 1
log = logging.getLogger(__name__)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    def __add__(self, other: "Point") -> "Point":
        return Point(self.x + other.x, self.y + other.y)


class Pair(NamedTuple):
    left: int
    right: int


Edge = namedtuple("Edge", "source target")


class Color(Enum):
    RED = 1
    GREEN = 2


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Kind(str, Enum):
    CAT = "cat"


class Stack:
    def __init__(self, items: Any = ()) -> None:
        self._items = list(items)

    def push(self, item: Any) -> "Stack":
        self._items.append(item)
        return self

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stack) and self._items == other._items

    def __hash__(self) -> int:
        return hash(tuple(self._items))

    def __repr__(self) -> str:
        return f"Stack({self._items})"

    def __reversed__(self) -> Iterator[Any]:
        return reversed(self._items)

    def __format__(self, spec: str) -> str:
        return f"<{spec}>"

    def __float__(self) -> float:
        return float(len(self))

    def __iadd__(self, item: Any) -> "Stack":
        return self.push(item)


class EqualToAll:
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__

    def __gt__(self, other: object) -> bool:
        return False

    def __sub__(self, other: object) -> Any:
        return self if isinstance(other, float) else 0

    def __abs__(self) -> int:
        return 0


class Polynomial:
    def __init__(self, *terms: int) -> None:
        self.terms = terms

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Polynomial):
            raise ValueError("only polynomials can be compared")
        return self.terms == other.terms

    __hash__ = None  # type: ignore[assignment]  # as Python itself would do


class Row(list):  # type: ignore[type-arg]  # as beginners write it
    pass


class Node:
    def __init__(self, value: Any, following: "Node | None" = None) -> None:
        self.value = value
        self.following = following


class Shape(ABC):
    @abstractmethod
    def area(self) -> int: ...


class Square(Shape):
    def area(self) -> int:
        return 4


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, needed: int, available: int) -> None:
        super().__init__(f"need {needed}, have {available}")
        self.needed = needed
        self.available = available

    @property
    def missing(self) -> int:
        return self.needed - self.available


class NotFound(BankError, KeyError):
    pass


def withdraw(balance: int, amount: int) -> int:
    if amount > balance:
        raise InsufficientFunds(amount, balance)
    return balance - amount


def find(key: str) -> None:
    raise NotFound(key)


def read_json(text: str) -> Any:
    return json.loads(text)


def freeze(point: Point) -> None:
    point.x = 5  # type: ignore[misc]  # it is frozen: that is the point


def call(function: Any, *args: Any) -> Any:
    try:
        return function(*args)
    except InsufficientFunds as error:
        return f"caught {error.missing}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int)
    return parser.parse_args(arguments).count or 0


def greet(name: str) -> None:
    print(f"Hello, {name}!")


def grumble(text: str) -> None:
    print(text, file=sys.stderr)
    log.warning("grumbled %s", text)
    warnings.warn(text, DeprecationWarning, stacklevel=1)


def ask() -> str:
    return input("name? ").strip()


def now() -> float:
    return time.time()


def roll() -> int:
    return random.randint(1, 6)


def wait() -> str:
    sleep(60)
    return "waited"


def home() -> str:
    return os.environ.get("APP_HOME", "none")


def arguments() -> list[str]:
    return sys.argv[1:]


def helper(number: int) -> int:
    return number + LIMIT


def helped(number: int) -> int:
    return helper(number) * 2


class Client:
    def fetch(self, url: str) -> Any:
        raise RuntimeError(f"no network: {url}")

    def title(self, url: str) -> Any:
        return self.fetch(url)["title"]


def title_of(url: str) -> Any:
    return Client().title(url)


class Service:
    def __init__(self, repository: Any, mailer: Any, clock: Any = None) -> None:
        self.repository = repository
        self.mailer = mailer
        self.clock = clock

    def register(self, name: str) -> Any:
        if self.repository.exists(name):
            raise ValueError("taken")
        user = self.repository.save({"name": name})
        self.mailer.send(to=name, subject="hello")
        return user

    def now(self) -> Any:
        return self.clock.now() if hasattr(self.clock, "now") else self.clock()


class Bus:
    def __init__(self) -> None:
        self.handlers: list[Any] = []

    def subscribe(self, handler: Any) -> None:
        self.handlers.append(handler)

    def unsubscribe(self, handler: Any) -> None:
        self.handlers.remove(handler)

    def publish(self, event: Any) -> None:
        for handler in self.handlers:
            handler(event)


def names_of(people: Any) -> list[str]:
    return sorted(person.name for person in people)


def oldest(people: Any) -> Any:
    return max(people, key=lambda person: person.age)


def total_of(numbers: Any) -> Any:
    return functools.reduce(lambda left, right: left + right, numbers)


def uppercase(stream: Any) -> list[str]:
    return [line.strip().upper() for line in stream]


def finish(task: Any) -> None:
    task.done = True


def entered(manager: Any) -> Any:
    with manager as inside:
        return inside


def distinct(items: Any) -> list[Any]:
    return list(dict.fromkeys(items))


def load(path: Any) -> Any:
    with open(path) as file:
        return json.load(file)


def save(path: Any, data: Any) -> None:
    with open(path, "w") as file:
        json.dump(data, file)


def remove(path: Any) -> None:
    os.remove(path)


def names_in(folder: str) -> list[str]:
    return sorted(os.listdir(folder))


def year() -> int:
    return date.today().year


def pair(text: str) -> Pair:
    return Pair(*map(int, text.split(",")))


def edges() -> list[Edge]:
    return [Edge("a", "b"), Edge("b", "c")]


def chain(count: int) -> Node | None:
    return Node(count, chain(count - 1)) if count else None


def count_up(count: int) -> Iterator[int]:
    yield from range(count)


async def double(value: int) -> int:
    await asyncio.sleep(0)
    return value * 2


async def ticks(count: int) -> AsyncIterator[int]:
    for number in range(count):
        await asyncio.sleep(0)
        yield number


def is_subtype(value: Any, kind: Any) -> bool:
    return isinstance(value, kind)


def fields_of(point: Point) -> dict[str, Any]:
    return dataclasses.asdict(point)
