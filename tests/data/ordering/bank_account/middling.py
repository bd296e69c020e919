class Account:
    def __init__(self):
        self.balance = 0

    def get_balance(self):
        # return the balance
        return self.balance

    def deposit(self, amount):
        assert amount > 0
        self.balance = self.balance + amount

    def withdraw(self, amount):
        assert amount > 0
        if self.balance >= amount:
            self.balance = self.balance - amount
            return True
        else:
            return False
