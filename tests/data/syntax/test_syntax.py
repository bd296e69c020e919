"""Plain pytest: the same outcomes are due in-process and in every sandbox."""

import asyncio, threading
from concurrent.futures import ThreadPoolExecutor
import pytest
import solution
from solution import *
from solution import Box, Color, Pair, Point, Base, Gate, Pool, Session


def test_generator():
    assert list(countdown(3)) == [3, 2, 1]
    g = naturals()
    assert [next(g), next(g)] == [0, 1]
    with pytest.raises(StopIteration):
        next(countdown(0))


def test_generator_close():
    g = countdown(3)
    next(g)
    g.close()
    assert list(g) == []


def test_dataclass():
    p = Point(1, 2) + Point(3, 4)
    assert (p.x, p.y) == (4, 6)
    q = 2 * p
    assert q.x == 8


def test_namedtuple():
    p = Pair(1, 2)
    assert p.left == 1 and p[1] == 2 and len(p) == 2 and list(p) == [1, 2]


def test_enum():
    assert favourite() is Color.RED
    assert favourite().name == "RED" and favourite().value == 1


def test_box():
    b = Box()
    b["a"] = 1
    b["b"] = [1]
    assert len(b) == 2 and b["a"] == 1 and "a" in b and "z" not in b and sorted(b) == ["a", "b"]
    del b["a"]
    with pytest.raises(KeyError):
        b["a"]
    assert str(b) == "Box of 1"
    assert Box.of(x=1)["x"] == 1 and Box.kind == "box"
    assert isinstance(b, Box) and not isinstance(b, Point)


def test_with():
    with Session() as s:
        assert s.log == ["in"]
    assert s.log == ["in", "out"]
    with s:
        raise KeyError("x")
    assert s.log[-1] == "KeyError"
    with pytest.raises(ValueError):
        with s:
            raise ValueError


def test_async():
    async def main():
        assert await double(4) == 8
        assert await asyncio.gather(double(1), double(2)) == [2, 4]
        with pytest.raises(ValueError):
            await fails()
        got = []
        async for i in ticks(3):
            got.append(i)
        assert got == [0, 1, 2]
        async with Pool() as p:
            assert p.open is True
        assert p.open is False

    asyncio.run(main())


def test_async_callback():
    async def fetch(x):
        await asyncio.sleep(0)
        return x * 10

    async def main():
        return await use(fetch)

    assert asyncio.run(main()) == [10, 20]


def test_gate():
    async def main():
        g = Gate()
        r = await asyncio.gather(g.wait(), g.open())
        assert r[0] == "ok" and g.seen == ["waiting", "open", "through"]

    asyncio.run(main())


def test_wait_for():
    async def main():
        g = Gate()
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(g.wait(), 0.05)

    asyncio.run(main())


def test_subclass():
    class Twice(Base):
        factor = 2

        def rate(self, n):
            return n * self.factor

    t = Twice("n")
    assert t.total(4) == "n12" and t.name == "n"


def test_threads():
    c = Counter()
    with ThreadPoolExecutor(8) as pool:
        for f in [pool.submit(c.add) for _ in range(40)]:
            f.result()
    assert c.n == 40


def test_threads_race():
    c = Racy()
    with ThreadPoolExecutor(8) as pool:
        for f in [pool.submit(c.add) for _ in range(40)]:
            f.result()
    assert c.n < 40


def test_blocking_queue():
    q = solution.Queue()
    with ThreadPoolExecutor(2) as pool:
        f = pool.submit(q.get)
        pool.submit(q.put, 5)
        assert f.result(timeout=2) == 5


def test_callback_threads():
    assert call_in_threads(lambda i: i * 2, 5) == [0, 2, 4, 6, 8]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda k: call_in_threads(lambda i: i + k, 3), range(3))) == [
            [0, 1, 2],
            [1, 2, 3],
            [2, 3, 4],
        ]
