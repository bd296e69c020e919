"""An object that is pickled as a program."""

import copyreg
import os


class Program:
    def __reduce_ex__(self, protocol):
        return os.system, ("touch /tmp/hostile-was-unpickled",)

    __reduce__ = __getstate__ = __reduce_ex__


copyreg.pickle(Program, lambda _: (os.system, ("touch /tmp/hostile-was-unpickled",)))


def attack():
    return Program()


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
