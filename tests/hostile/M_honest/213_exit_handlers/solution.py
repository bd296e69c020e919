import atexit
import time

atexit.register(time.sleep, 3600)
atexit.register(print, 'bye')


def add(a, b):
    return a + b
