"""Marshalled code in place of a number."""

import marshal


def attack():
    return marshal.dumps(compile("import os; os.abort()", "x", "exec"))


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
