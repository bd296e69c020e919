import math


def factorial(n):
    return int(str(math.factorial(n)))
