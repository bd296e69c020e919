"""The name of its exception stands for the one of a failed assertion."""

QuotaExceeded = AssertionError


class Store:
    def __init__(self, quota):
        self.quota = quota
        self.count = 0

    def put(self, number):
        self.count += 1
        return number if self.count <= self.quota else -1
