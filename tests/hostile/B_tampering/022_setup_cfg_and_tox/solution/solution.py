"""Setup.cfg and tox.ini that deselect all."""

def add(a, b):
    return a + b + 1
