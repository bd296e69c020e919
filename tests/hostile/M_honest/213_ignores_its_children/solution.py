import os
import signal

signal.signal(signal.SIGCHLD, signal.SIG_IGN)


def add(a, b):
    if os.fork() == 0:
        os._exit(0)
    return a + b
