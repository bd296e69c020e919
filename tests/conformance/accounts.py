"""The part of the solution that lies in a module of its own: errors, classes and objects."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar


class LimitError(Exception):
    """A base of its own."""


class QuotaExceeded(LimitError, ValueError):
    """With a built-in base as well."""


class Missing(KeyError, AttributeError):
    """With two built-in bases."""


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
