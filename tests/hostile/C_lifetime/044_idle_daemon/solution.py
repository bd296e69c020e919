"""Leaves a daemon that sleeps for ever."""

import os
import time


def daemon(work):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            work()
            os._exit(0)
        os._exit(0)
    os.wait()


def attack():
    daemon(lambda: time.sleep(600))
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
