"""1 and 0 where True and False are due."""

def is_even(n):
    return 1 - n % 2
