import time


def add(a, b):
    time.sleep(0.2)
    return a + b
