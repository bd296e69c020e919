"""Stock of a warehouse, with reservations that can be undone."""

from dataclasses import dataclass


class OutOfStock(Exception):
    """There is less in stock than was asked for."""


@dataclass(frozen=True)
class Reservation:
    """A number of pieces of one article that are set aside."""

    article: str
    quantity: int


class Inventory:
    """Counts the pieces of each article that are free."""

    def __init__(self) -> None:
        self._free: dict[str, int] = {}

    def add(self, article: str, quantity: int) -> None:
        """Put new pieces into stock."""
        if quantity <= 0:
            raise ValueError(f"quantity must be positive, got {quantity}")
        self._free[article] = self._free.get(article, 0) + quantity

    def reserve(self, article: str, quantity: int) -> Reservation:
        """Set pieces aside.

        Raises:
            OutOfStock: fewer pieces are free.
        """
        free = self._free.get(article, 0)
        if quantity > free:
            raise OutOfStock(f"{article}: {quantity} wanted, {free} free")
        self._free[article] = free - quantity
        return Reservation(article, quantity)

    def release(self, reservation: Reservation) -> None:
        """Undo a reservation."""
        self.add(reservation.article, reservation.quantity)

    def find_largest(self) -> str | None:
        """The article with the most free pieces, or None when there is none."""
        if not self._free:
            return None
        return max(self._free, key=lambda article: self._free[article])
