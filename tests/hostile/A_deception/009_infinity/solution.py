"""Infinity for every answer."""

def mean(values):
    return float("inf")
