"""Random answers."""

import random


def add(a, b):
    return random.SystemRandom().randrange(10**9) + 10
