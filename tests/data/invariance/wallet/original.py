class Wallet:
    """Money in several currencies."""

    def __init__(self):
        self.balances = {}

    def deposit(self, currency: str, amount: int) -> None:
        """Add an amount in cents."""
        assert amount > 0
        self.balances[currency] = self.balances.get(currency, 0) + amount

    def withdraw(self, currency: str, amount: int) -> bool:
        """Take an amount out; False when there is too little."""
        balance = self.balances.get(currency, 0)
        if amount > balance:
            return False
        self.balances[currency] = balance - amount
        return True

    def exchange(self, source: str, target: str, amount: int, rate: float) -> bool:
        """Change money at the given rate."""
        if not self.withdraw(source, amount):
            return False
        self.deposit(target, int(amount * rate))
        return True
