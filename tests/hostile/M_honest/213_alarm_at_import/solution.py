import signal
import time

signal.setitimer(signal.ITIMER_REAL, 0.2)


def add(a, b):
    time.sleep(0.1)
    return a + b
