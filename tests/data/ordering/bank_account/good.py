"""An account that cannot be overdrawn."""


class InsufficientFunds(Exception):
    """The account holds less than was asked for."""


class Account:
    """Holds an amount in cents."""

    def __init__(self) -> None:
        self._balance_cents = 0

    @property
    def balance_cents(self) -> int:
        """What can be withdrawn."""
        return self._balance_cents

    def deposit(self, amount_cents: int) -> None:
        """Add an amount."""
        _check_positive(amount_cents)
        self._balance_cents += amount_cents

    def withdraw(self, amount_cents: int) -> None:
        """Take an amount out.

        Raises:
            InsufficientFunds: the balance is lower.
        """
        _check_positive(amount_cents)
        if amount_cents > self._balance_cents:
            raise InsufficientFunds(f"{amount_cents} wanted, {self._balance_cents} held")
        self._balance_cents -= amount_cents


def _check_positive(amount_cents: int) -> None:
    if amount_cents <= 0:
        raise ValueError(f"the amount must be positive, got {amount_cents}")
