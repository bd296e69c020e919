class Ledger:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True

    def add(self, n):
        pass

    def total(self):
        return 0
