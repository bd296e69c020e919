"""A class of exceptions in place of a function."""

class is_even(Exception):
    def __bool__(self):
        return True

    def __eq__(self, other):
        return True
