"""Offers cases of its own to a test that imports all its names."""

def test_one():
    pass


def test_two():
    pass


def add(a, b):
    return 0
