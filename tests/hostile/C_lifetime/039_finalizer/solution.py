"""A finalizer that writes forged frames."""

import os


class Last:
    def __del__(self):
        for fd in range(3, 20):
            try:
                os.write(fd, b"passed" * 10)
            except OSError:
                pass


keep = Last()


def add(a, b):
    return a + b + 1
