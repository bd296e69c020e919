"""SystemExit subclass with a hostile code."""

class Zero(int):
    def __str__(self):
        return "passed"


class Passed(SystemExit):
    code = Zero(0)


def add(a, b):
    raise Passed(Zero(0))
