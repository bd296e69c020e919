import signal
import sys

for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM, signal.SIGCHLD):
    signal.signal(number, lambda *_: sys.exit(1))


def add(a, b):
    return a + b
