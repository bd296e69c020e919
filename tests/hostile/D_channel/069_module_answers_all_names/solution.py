"""A module that has every name, and none of its own."""

def __getattr__(name):
    return lambda *args: sum(args)
