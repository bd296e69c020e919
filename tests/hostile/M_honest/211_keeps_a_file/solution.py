"""A ledger that survives its process."""

from pathlib import Path

BOOK = Path("ledger.txt")


class Ledger:
    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def add(self, n: int) -> None:
        with BOOK.open("a") as book:
            book.write(f"{n}\n")

    def total(self) -> int:
        return sum(map(int, BOOK.read_text().split())) if BOOK.exists() else 0
