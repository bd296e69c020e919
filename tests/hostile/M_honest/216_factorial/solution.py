import math


def factorial(n):
    return math.factorial(n)
