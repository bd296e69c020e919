"""Replaces built-ins that the guest may use."""

import builtins


def add(a, b):
    builtins.len = lambda _: 5
    builtins.isinstance = lambda *_: True
    builtins.sorted = builtins.sum = lambda *_: 5
    builtins.map = lambda *_: []
    return a + b + 1
