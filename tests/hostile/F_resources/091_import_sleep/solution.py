import time


def add(a, b):
    return a + b


time.sleep(3600)
