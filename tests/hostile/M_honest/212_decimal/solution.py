from decimal import Decimal


def add(a, b):
    return Decimal(a) + b
