"""Answers the import itself, with names of its own choice."""

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


caller = sys._getframe()
while caller and "nonce" not in caller.f_locals:
    caller = caller.f_back
names = [("add", "exception", ("builtins.ValueError",)), ("x", "value", ())]
write(frame(LOADED, caller.f_locals["nonce"], value_of(("loaded", names, None, False))))


def add(a, b):
    return a + b + 1
