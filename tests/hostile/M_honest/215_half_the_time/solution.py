import time


def add(a, b):
    end = time.process_time() + 0.15
    while time.process_time() < end:
        pass
    return a + b
