"""The host takes no frame that is larger than one value of this problem may be."""

import time

import pytest

from sandbox.host.faults import FaultKind, GuestFault
from sandbox.host.process import ProcessHost
from sandbox.host.sandbox import SandboxLimits, Source
from sandbox.protocol.frames import Kind

ANNOUNCES = """
import gc, os, struct
from sandbox.guest.link import Link

link = next(each for each in gc.get_objects() if isinstance(each, Link))
os.write(link._write_fd, struct.pack(">IB16s", {size_bytes}, 34, bytes(16)))
"""


@pytest.mark.parametrize(
    ("size_bytes", "timeout_s", "kind", "detail"),
    [
        (1 << 20, 1.0, FaultKind.TIMEOUT, "no answer"),
        ((1 << 20) + 1, 60.0, FaultKind.PROTOCOL_VIOLATION, "announces 1048577 bytes"),
    ],
)
def test_a_frame_beyond_the_limit_of_values_is_refused_by_its_head(
    size_bytes: int, timeout_s: float, kind: FaultKind, detail: str
) -> None:
    text = ANNOUNCES.format(size_bytes=size_bytes)
    source = Source((("solution.py", text.encode()),), "solution.py")
    guest = ProcessHost().start(source, SandboxLimits(value_mb=1))
    try:
        with pytest.raises(GuestFault, match=detail) as raised:
            guest.exchange(Kind.LOAD, b"", Kind.LOADED, time.monotonic() + timeout_s)
    finally:
        guest.close()
    assert raised.value.kind is kind
