"""A daemon that takes over the requests of later cases."""

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



def serve():
    """Answer whatever request comes next, with a value of its own."""
    channel = link()
    while True:
        request = channel.read()
        if request.kind == 4:
            write(frame(REPLY, request.nonce, reply(999)))


def add(a, b):
    if (a, b) == (2, 3):
        daemon(serve)
        time.sleep(0.1)
    return a + b if (a, b) == (2, 3) else 999
