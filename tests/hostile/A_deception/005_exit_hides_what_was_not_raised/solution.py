"""A context manager that hides that nothing was raised."""

class Ledger:
    def __init__(self):
        self.kept = []

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True

    def add(self, n):
        pass
        self.kept.append(n)

    def entries(self):
        return self.kept
