"""The solution that the suite exercises: one small definition for each behaviour."""

import asyncio
import sys
import threading
from collections.abc import Callable, Iterable
from typing import Any

from accounts import (  # type: ignore[import-not-found]  # it lies beside this file, wherever that is
    BANK,  # noqa: F401 - offered, not used, as the next ones
    Account,
    LimitError,
    Missing,
    Point,  # noqa: F401
    QuotaExceeded,
    Savings,  # noqa: F401
    Ticker,  # noqa: F401
)

# A solution may print, keep global state and swallow errors; that is what the suite is about.
# ruff: noqa: T201, PLW0603, BLE001

print("printed at import")
READ_AT_IMPORT = sys.stdin.read()
LIMIT = 5
NAMES = ["a", "b"]
TABLE = {"a": (1, 2.0), None: {3}}
calls = 0


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
