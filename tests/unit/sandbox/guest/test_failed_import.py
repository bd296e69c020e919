"""A guest whose import failed says so once and then waits for the host."""

import time

import pytest

from sandbox.host.process import ProcessHost
from sandbox.host.sandbox import SandboxLimits, Source
from sandbox.protocol.frames import Frame, Kind, new_nonce

LONGER_THAN_A_CHILD_TAKES_TO_END_S = 0.5


@pytest.mark.parametrize("text", ["def f(:\n", "raise ValueError\n", "import sys; sys.exit(0)\n"])
def test_a_slow_host_finds_one_frame(text: str) -> None:
    """A second frame, about the end of the importer, was taken for a forgery when both came at once."""
    nonce, deadline = new_nonce(), time.monotonic() + 60
    guest = ProcessHost().start(Source((("solution.py", text.encode()),), "solution.py"), SandboxLimits())
    try:
        guest.channel.send(Frame(Kind.LOAD, nonce, b""), deadline)
        time.sleep(LONGER_THAN_A_CHILD_TAKES_TO_END_S)
        answer = guest.channel.receive(deadline)
    finally:
        guest.close()
    assert (answer.kind, answer.nonce) == (Kind.LOADED, nonce)
