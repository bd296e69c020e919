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


def put(table: dict[Any, Any], key: Any, value: Any) -> None:
    table[key] = value


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


class ListNode:
    """As the usual sites give it."""

    def __init__(self, val: Any = 0, next: Any = None) -> None:  # noqa: A002 - what its fields are called
        self.val = val
        self.next = next


class TreeNode:
    """A tree's node that takes no more than its fields."""

    __slots__ = ("left", "right", "val")

    def __init__(self, val: Any = 0, left: Any = None, right: Any = None) -> None:
        self.val, self.left, self.right = val, left, right


def reversed_list(head: Any) -> Any:
    """Turns the links of the caller's own nodes around."""
    before = None
    while head is not None:
        head.next, before, head = before, head, head.next
    return before


def numbers_as_list(numbers: Any) -> Any:
    """New nodes, made here."""
    head = None
    for number in reversed(numbers):
        head = ListNode(number, head)
    return head


def list_as_numbers(head: Any) -> Any:
    """What a list holds; an endless one is cut."""
    numbers: list[Any] = []
    while head is not None and len(numbers) < 10_000:
        numbers.append(head.val)
        head = head.next
    return numbers


def has_cycle(head: Any) -> Any:
    """Whether the list leads back into itself."""
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow, fast = slow.next, fast.next.next
        if slow is fast:
            return True
    return False


def ring_of(size: Any) -> Any:
    """A list of which the last node leads to the first."""
    head = last = ListNode(0)
    for number in range(1, size):
        last.next = ListNode(number)
        last = last.next
    last.next = head
    return head


def middle_of(head: Any) -> Any:
    """One of the caller's nodes."""
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow, fast = slow.next, fast.next.next
    return slow


def append_node(head: Any, number: Any) -> None:
    """Links a new node to the end of the caller's list."""
    while head.next is not None:
        head = head.next
    head.next = ListNode(number)


def mirrored(root: Any) -> Any:
    """Swaps left and right everywhere, in place."""
    if root is not None:
        root.left, root.right = mirrored(root.right), mirrored(root.left)
    return root


def sorted_lists(heads: Any) -> Any:
    """Lists of nodes by their first number."""
    return sorted(heads, key=lambda head: head.val)


def walk(head: Any, visit: Any) -> None:
    """Shows each node to the test."""
    while head is not None:
        visit(head)
        head = head.next


class LinkedStack:
    """Holds nodes that the test gave."""

    def __init__(self) -> None:
        self.top = None

    def push(self, node: Any) -> None:
        """Put a node on top."""
        node.next = self.top
        self.top = node
