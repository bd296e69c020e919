import doctest


def add(a, b):
    """Add.

    >>> add(1, 2)
    3
    """
    return a + b


doctest.testmod()
