"""A counter where people draw numbers."""


class Desk:
    waiting = []

    def __init__(self, name, opened=False):
        self.name = name
        self.opened = opened
        self.served = 0

    def draw(self, person):
        if person in self.waiting:
            print("already there")
            return False
        self.waiting.append(person)
        return True

    def next(self):
        # The person who waits longest.
        if self.opened:
            if len(self.waiting) > 0:
                person = self.waiting.pop(0)
                self.served = self.served + 1
                return person
        return None

    def report(self):
        text = ""
        for person in self.waiting:
            text = text + person + ", "
        return text
