"""The argument itself for every call."""

def apply_twice(function, value):
    return value
