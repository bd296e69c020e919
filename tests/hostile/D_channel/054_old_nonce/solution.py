"""Replies with the nonce of an earlier request."""

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


old = []
usual = Link.write


def write_old(self, kind, nonce=bytes(16), payload=b""):
    if kind == REPLY:
        old.append(nonce)
        nonce = old[0]
    usual(self, kind, nonce, payload)


Link.write = write_old


class Counter:
    name = ""

    def __init__(self):
        self.items = []

    def add(self, n=1):
        self.items.append(n)

    def total(self):
        return sum(self.items)

    def history(self):
        return self.items
