"""Reads its standard input."""

def add(a, b):
    return int(input())
