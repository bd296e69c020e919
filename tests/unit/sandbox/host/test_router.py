"""Several threads wait for answers on one channel; what nobody waits for ends everything."""

import itertools
from collections.abc import Callable, Iterator

import pytest

from sandbox.host import router as router_module
from sandbox.host.channel import Channel
from sandbox.host.faults import FaultKind, GuestFault
from sandbox.host.router import Router
from sandbox.protocol.frames import Frame, Kind, new_nonce

TEST, MINE, OTHER = new_nonce(), new_nonce(), new_nonce()
FAR = float("inf")


class FakeChannel(Channel):
    """Gives one frame after the other."""

    def __init__(self, frames: Iterator[Frame]) -> None:
        self._coming = frames
        self.is_shared = False

    def receive(self, _deadline: float) -> Frame:
        """The next one."""
        return next(self._coming)


def router_of(frames: Iterator[Frame]) -> Router:
    """A router on which two requests wait."""
    made = Router(FakeChannel(frames), TEST, lambda *_: GuestFault(FaultKind.PROTOCOL_VIOLATION, "unasked"))
    made.expect(MINE)
    made.expect(OTHER)
    return made


def test_each_request_gets_its_own_frames() -> None:
    frames = [Frame(Kind.REPLY, OTHER, b"other"), Frame(Kind.REPLY, MINE, b"mine")]
    router = router_of(iter(frames))
    assert router.receive(MINE, FAR).payload == b"mine"
    assert router.receive(OTHER, FAR).payload == b"other"


FLOODS: dict[str, Callable[[], Iterator[Frame]]] = {
    "many frames for another request": lambda: itertools.repeat(Frame(Kind.CALLBACK, OTHER, b"")),
    "large frames for another request": lambda: itertools.repeat(Frame(Kind.REPLY, OTHER, bytes(1 << 20))),
    "frames for the test itself": lambda: iter([Frame(Kind.REPLY, TEST, b"")]),
    "frames for nobody": lambda: iter([Frame(Kind.REPLY, new_nonce(), b"")]),
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
def test_a_flood_that_nobody_asked_for_is_a_fault(
    flood: Callable[[], Iterator[Frame]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(router_module, "MAX_WAITING_BYTES", 4 << 20)
    with pytest.raises(GuestFault, match="unasked"):
        router_of(flood()).receive(MINE, FAR)
