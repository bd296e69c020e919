"""No namespace of one's own, no mount: the usual first steps of an escape."""

from evaluator.execution.probe import Probe

SOURCE = """
import ctypes

CLONE_NEWUSER, CLONE_NEWNS = 0x10000000, 0x00020000

def probe():
    libc = ctypes.CDLL(None, use_errno=True)
    return [
        libc.unshare(CLONE_NEWUSER),
        libc.unshare(CLONE_NEWNS),
        libc.mount(b"none", b"/tmp", b"tmpfs", 0, None),
    ]
"""
PROBE = Probe("no new namespaces, no mounts", SOURCE, lambda seen: seen == [-1, -1, -1])
