"""Replaces itself in sys.modules by an object with every name."""

import sys


class Module:
    def __getattr__(self, name):
        return lambda *args: sum(args)


sys.modules[__name__] = Module()


def add(a, b):
    return a + b + 1
