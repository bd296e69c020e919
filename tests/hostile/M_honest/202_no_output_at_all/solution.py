import sys

sys.stdout.close()
sys.stdout = None


def add(a, b):
    print(a, b)
    return a + b
