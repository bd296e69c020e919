"""A solution of every kind that remote objects must serve; tests/conformance/test_syntax.py runs it."""

import asyncio, enum, threading, time, contextlib, queue
from dataclasses import dataclass
from typing import NamedTuple


def countdown(n):
    while n > 0:
        yield n
        n -= 1


def naturals():
    n = 0
    while True:
        yield n
        n += 1


@dataclass
class Point:
    x: int
    y: int

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Point(self.x * k, self.y * k)

    __rmul__ = __mul__


class Pair(NamedTuple):
    left: int
    right: int


class Color(enum.Enum):
    RED = 1
    BLUE = 2


def favourite():
    return Color.RED


class Box:
    kind = "box"

    def __init__(self):
        self.items = {}

    def __len__(self):
        return len(self.items)

    def __getitem__(self, k):
        return self.items[k]

    def __setitem__(self, k, v):
        self.items[k] = v

    def __delitem__(self, k):
        del self.items[k]

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, k):
        return k in self.items

    def __str__(self):
        return f"Box of {len(self.items)}"

    @classmethod
    def of(cls, **kw):
        b = cls()
        b.items.update(kw)
        return b


class Session:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, t, e, tb):
        self.log.append("out" if t is None else t.__name__)
        return t is KeyError


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def fails():
    raise ValueError("no")


async def use(fetch):
    return [await fetch(1), await fetch(2)]


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


class Gate:
    def __init__(self):
        self.event = asyncio.Event()
        self.seen = []

    async def wait(self):
        self.seen.append("waiting")
        await self.event.wait()
        self.seen.append("through")
        return "ok"

    async def open(self):
        self.seen.append("open")
        self.event.set()


class Pool:
    async def __aenter__(self):
        self.open = True
        return self

    async def __aexit__(self, *a):
        self.open = False


class Base:
    def __init__(self, name):
        self.name = name

    def rate(self, n):
        return n

    def total(self, n):
        return self.name + str(sum(self.rate(i) for i in range(n)))


class Queue:
    def __init__(self):
        self.q = queue.Queue()

    def put(self, x):
        self.q.put(x)

    def get(self):
        return self.q.get()


class Counter:
    def __init__(self):
        self.n = 0
        self.lock = threading.Lock()

    def add(self):
        with self.lock:
            self.n += 1


class Racy:
    def __init__(self):
        self.n = 0

    def add(self):
        n = self.n
        time.sleep(0.002)
        self.n = n + 1


def call_in_threads(f, n):
    out = []
    ts = [threading.Thread(target=lambda i=i: out.append(f(i))) for i in range(n)]
    [t.start() for t in ts]
    [t.join() for t in ts]
    return sorted(out)
