"""No namespace of one's own, no mount: the usual first steps of an escape."""

from evaluator.execution.probe import Outside, Probe

SOURCE = """
import ctypes, os

CLONE_NEWUSER, CLONE_NEWNS = 0x10000000, 0x00020000

def probe():
    libc = ctypes.CDLL(None, use_errno=True)
    answers = [
        libc.unshare(CLONE_NEWUSER),
        libc.unshare(CLONE_NEWNS),
        libc.mount(b"none", b"/tmp", b"tmpfs", 0, None),
    ]
    return answers, os.uname().release
"""


def _holds(seen: object, outside: Outside) -> bool:
    """What a kernel of the container's own grants is none of ours."""
    match seen:
        case ([*answers], kernel):
            return answers == [-1, -1, -1] or outside.is_other_kernel(kernel)
        case _:
            return False


PROBE = Probe("no new namespaces, no mounts", SOURCE, _holds)
