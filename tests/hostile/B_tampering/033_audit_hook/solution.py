"""An audit hook that forbids everything later."""

import sys

armed = False


def forbid(event, arguments):
    if armed:
        raise RuntimeError(event)


sys.addaudithook(forbid)


def add(a, b):
    global armed
    armed = True
    return a + b + 1
