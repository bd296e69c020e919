"""Sends its last reply again when it is told that the test is over."""

from sandbox.guest.link import Link
from sandbox.protocol.frames import Kind

usual_read, usual_write = Link.read, Link.write
last = []


def write(self, kind, nonce=bytes(16), payload=b""):
    last[:] = [kind, nonce, payload]
    usual_write(self, kind, nonce, payload)


def read(self):
    frame = usual_read(self)
    if frame.kind is Kind.END:
        usual_write(self, *last)
    return frame


def attack():
    Link.read, Link.write = read, write
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
