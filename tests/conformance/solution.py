"""The solution that the suite exercises: one small definition for each behaviour."""

import asyncio
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

# A solution may print, keep global state and swallow errors; that is what the suite is about.
# ruff: noqa: T201, PLW0603, BLE001

print("printed at import")
READ_AT_IMPORT = sys.stdin.read()
LIMIT = 5
NAMES = ["a", "b"]
TABLE = {"a": (1, 2.0), None: {3}}
calls = 0


class LimitError(Exception):
    """A base of its own."""


class QuotaExceeded(LimitError, ValueError):
    """With a built-in base as well."""


class Missing(KeyError, AttributeError):
    """With two built-in bases."""


QuotaAlias = QuotaExceeded
BadInput = ValueError
ERRORS = {each.__name__: each for each in (LimitError, QuotaExceeded, Missing, ValueError, KeyError, OSError)}


def add(a: Any, b: Any = 10, *rest: Any, scale: Any = 1, **named: Any) -> Any:
    return (a + b + sum(rest) + sum(named.values())) * scale


def same(value: Any) -> Any:
    return value


def type_name(value: Any) -> str:
    return type(value).__name__


def shown(value: Any) -> str:
    return repr(value)


def count_call() -> int:
    global calls
    calls += 1
    NAMES.append("more")
    return calls


def append(items: list[Any], value: Any) -> None:
    items.append(value)


def sort_in_place(items: list[Any]) -> list[Any]:
    items.sort()
    return items


def change_all(items: list[Any], names: set[Any], table: dict[Any, Any], data: bytearray) -> None:
    items[:] = [*items, 1.0]
    names.discard("old")
    names.add("new")
    table["added"] = table.pop("removed")
    data[0:1] = b"NEW"


def change_deep(rows: dict[str, list[list[Any]]]) -> None:
    rows["a"][1].append(9)
    rows["a"].append([True])


def replace_inner(rows: list[list[int]]) -> list[int]:
    rows[0] = [7]
    return rows[0]


def make_cycle(items: list[Any]) -> None:
    items.append(items)


def first_is_second(first: Any, second: Any) -> bool:
    return first is second


def fail(name: str, *args: Any) -> None:
    raise ERRORS[name](*args)


def fail_chained() -> None:
    raise QuotaExceeded("outer", 3) from KeyError("inner")


def fail_group() -> None:
    raise ExceptionGroup("several", [ValueError("one")])


def sort_with(items: list[Any], key: Callable[[Any], Any]) -> list[Any]:
    return sorted(items, key=key)


def call_it(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    return function(*args, **kwargs)


def call_and_catch(function: Callable[[], Any], name: str) -> str:
    try:
        function()
    except ERRORS[name] as error:
        return f"caught {error.args!r}"
    return "not raised"


def call_and_swallow(function: Callable[[], Any]) -> str:
    try:
        function()
    except Exception:
        return "swallowed"
    return "not raised"


def call_then_clean_up(function: Callable[[], Any], clean_up: Callable[[], Any]) -> Any:
    try:
        return function()
    finally:
        clean_up()


def double(value: int) -> int:
    return value * 2


def recurse_with(function: Callable[[int], Any], depth: int) -> Any:
    return depth if depth == 0 else function(depth - 1)


def call_from_threads(function: Callable[[int], Any], count: int) -> list[Any]:
    results: list[Any] = [None] * count

    def work(number: int) -> None:
        results[number] = function(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


class Ticker:
    """Calls back from a thread that outlives the call that started it."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.ticks = 0
        self._clock = clock
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._clock()
            self.ticks += 1

    def wait_for(self, ticks: int) -> int:
        while self.ticks < ticks:
            pass
        return self.ticks

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()


class Account:
    """Methods, attributes, properties, class and static methods."""

    currency: ClassVar[str] = "EUR"
    made: ClassVar[int] = 0

    def __init__(self, owner: str, balance: int = 0, *, clock: Callable[[], float] | None = None) -> None:
        self.owner = owner
        self.balance = balance
        self.history: list[Any] = []
        self._clock = clock
        type(self).made += 1

    def deposit(self, amount: int) -> int:
        if amount < 0:
            raise QuotaExceeded(f"negative amount: {amount}", amount)
        self.balance += amount
        self.history.append((self._clock() if self._clock else None, amount))
        return self.balance

    def transfer(self, other: "Account", amount: int) -> None:
        self.balance -= amount
        other.deposit(amount)

    @property
    def doubled(self) -> int:
        return self.balance * 2

    @doubled.setter
    def doubled(self, value: int) -> None:
        self.balance = value // 2

    @classmethod
    def from_text(cls, text: str) -> "Account":
        owner, balance = text.split(":")
        return cls(owner, int(balance))

    @staticmethod
    def is_valid(owner: str) -> bool:
        return bool(owner)

    def child(self) -> "Account":
        child = Account(f"{self.owner} jr")
        child.history = self.history
        return child

    def me(self) -> "Account":
        return self

    def __len__(self) -> int:
        return len(self.history)

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]  # as Python has it for a class with equality


class Savings(Account):
    """Inherits."""

    def deposit(self, amount: int) -> int:
        return super().deposit(amount * 2)


BANK = Account("bank", 100)


@dataclass(frozen=True)
class Point:
    """Read by field."""

    x: int
    y: int


def total_balance(accounts: Iterable[Account]) -> int:
    return sum(account.balance for account in accounts)


def find(accounts: dict[str, Account], name: str) -> Account:
    return accounts[name]


def depth_of(depth: int) -> int:
    return 0 if depth == 0 else 1 + depth_of(depth - 1)


def power_of_ten(exponent: int) -> int:
    return int(10**exponent)


def big_list(size: int) -> list[int]:
    return list(range(size))


def big_text(size: int) -> str:
    return "é" * (size // 2)


def print_much() -> str:
    for _ in range(100):
        print("x" * 80)
        print("y" * 80, file=sys.stderr)
    return "printed"


def read_stdin() -> str:
    return sys.stdin.read()


def run_event_loop(value: int) -> int:
    async def later() -> int:
        await asyncio.sleep(0)
        return value

    return asyncio.run(later())


if __name__ == "__main__":
    print(" ".join(sys.argv[1:]), READ_AT_IMPORT.upper(), sep="|")
    print("to stderr", file=sys.stderr)
    sys.exit(len(sys.argv) - 1)
