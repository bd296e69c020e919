"""One frame is due at a time, whole and before the deadline; everything else ends the guest."""

from collections.abc import Callable, Iterator
from itertools import chain, repeat

import pytest

from sandbox.host import channel as channel_module
from sandbox.host.channel import Channel
from sandbox.host.faults import FaultKind, GuestFault
from sandbox.host.transport import Closed, Stream, Transport
from sandbox.protocol.frames import Frame, Kind, new_nonce, pack

NONCE = new_nonce()
REPLY = Frame(Kind.REPLY, NONCE, b"answer")
Pieces = list[tuple[Stream, bytes] | None]
"""What comes, one piece for each look; None when there is nothing just then."""


class Clock:
    """Time passes only while somebody waits."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def monotonic(self) -> float:
        """In the place of ``time.monotonic``."""
        return self.now_s


class FakeTransport(Transport):
    """Gives one piece at each look, and lets a tenth of a second pass at each wait."""

    def __init__(
        self, clock: Clock, pieces: Pieces, *, then_closed: bool = False, takes: int = 1 << 20
    ) -> None:
        self._clock = clock
        self._pieces = chain(pieces, [] if then_closed else repeat(None))
        self._takes = takes
        self.written = b""
        self.waited_to_write = False

    def wait(self, timeout_s: float, *, to_write: bool) -> None:
        """Never longer than it was told."""
        self.waited_to_write = to_write
        self._clock.now_s += min(timeout_s, 0.1)

    def read(self) -> Iterator[tuple[Stream, bytes]]:
        """The next piece."""
        piece = next(self._pieces, Closed)
        if piece is Closed:
            raise Closed
        if piece is not None:
            yield piece  # type: ignore[misc]  # only a piece is left

    def write(self, data: memoryview) -> int:
        """No more than ``takes`` bytes at once."""
        self.written += data[: self._takes]
        return min(len(data), self._takes)

    def close(self) -> None:
        """Nothing to close."""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The channel's clock."""
    clock = Clock()
    monkeypatch.setattr(channel_module, "monotonic", clock.monotonic)
    return clock


def frames(data: bytes) -> list[tuple[Stream, bytes] | None]:
    """``data`` in one piece."""
    return [(Stream.FRAMES, data)]


def dribble(data: bytes) -> list[tuple[Stream, bytes] | None]:
    """``data`` byte for byte."""
    return [(Stream.FRAMES, data[at : at + 1]) for at in range(len(data))]


def make_channel(transport: Transport) -> Channel:
    """With small limits: frames of 100 bytes, 2 KB of output."""
    return Channel(transport, 100, 2048)


def test_a_frame_in_one_piece_or_byte_for_byte_is_received(clock: Clock) -> None:
    for pieces in (frames(pack(REPLY)), dribble(pack(REPLY))):
        assert make_channel(FakeTransport(clock, pieces)).receive(clock.now_s + 10) == REPLY


def test_a_frame_is_received_though_the_stream_ends_behind_it(clock: Clock) -> None:
    transport = FakeTransport(clock, frames(pack(REPLY)), then_closed=True)
    assert make_channel(transport).receive(clock.now_s + 1) == REPLY


WRONG: dict[str, tuple[Pieces, bool, FaultKind]] = {
    "nothing comes": ([], False, FaultKind.TIMEOUT),
    "a frame dribbles past the deadline": (dribble(pack(REPLY)), False, FaultKind.TIMEOUT),
    "only output comes": ([(Stream.LOG, b"x")] * 100, False, FaultKind.TIMEOUT),
    "the stream ends": ([], True, FaultKind.EXITED),
    "the stream ends inside a frame": (frames(pack(REPLY)[:-1]), True, FaultKind.EXITED),
    "two frames at once": (frames(pack(REPLY) * 2), False, FaultKind.PROTOCOL_VIOLATION),
    "an oversize frame": (
        frames(pack(Frame(Kind.REPLY, NONCE, bytes(101)))[:21]),
        False,
        FaultKind.PROTOCOL_VIOLATION,
    ),
    "an unknown kind": (frames(b"\0\0\0\0\xff" + NONCE), False, FaultKind.PROTOCOL_VIOLATION),
    "too much output": ([(Stream.LOG, bytes(1024))] * 3, False, FaultKind.OUTPUT_LIMIT),
}


@pytest.mark.parametrize(("pieces", "then_closed", "kind"), WRONG.values(), ids=WRONG)
def test_whatever_is_not_the_one_frame_in_time_is_a_fault(
    clock: Clock, pieces: Pieces, then_closed: bool, kind: FaultKind
) -> None:
    channel = make_channel(FakeTransport(clock, pieces, then_closed=then_closed))
    with pytest.raises(GuestFault) as raised:
        channel.receive(clock.now_s + 1)
    assert raised.value.kind is kind


def test_a_deadline_is_for_the_whole_frame(clock: Clock) -> None:
    deadline = clock.now_s + 1
    with pytest.raises(GuestFault):
        make_channel(FakeTransport(clock, dribble(pack(REPLY)))).receive(deadline)
    assert clock.now_s == pytest.approx(deadline)


@pytest.mark.parametrize("early", [pack(REPLY), pack(REPLY)[:3]], ids=["a whole frame", "a part of one"])
def test_what_comes_before_the_request_is_a_violation(clock: Clock, early: bytes) -> None:
    transport = FakeTransport(clock, frames(early))
    with pytest.raises(GuestFault, match="nobody asked for") as raised:
        make_channel(transport).send(REPLY, clock.now_s + 1)
    assert raised.value.kind is FaultKind.PROTOCOL_VIOLATION
    assert transport.written == b""


def test_a_second_frame_behind_the_answer_is_seen_at_the_next_request(clock: Clock) -> None:
    channel = make_channel(FakeTransport(clock, [*frames(pack(REPLY)), *frames(pack(REPLY))]))
    assert channel.receive(clock.now_s + 1) == REPLY
    with pytest.raises(GuestFault, match="nobody asked for"):
        channel.send(REPLY, clock.now_s + 1)


def test_a_frame_is_written_in_as_many_pieces_as_it_takes(clock: Clock) -> None:
    transport = FakeTransport(clock, [], takes=5)
    make_channel(transport).send(REPLY, clock.now_s + 10)
    assert transport.written == pack(REPLY)
    assert transport.waited_to_write


def test_a_guest_that_does_not_read_runs_out_of_time(clock: Clock) -> None:
    with pytest.raises(GuestFault) as raised:
        make_channel(FakeTransport(clock, [], takes=0)).send(REPLY, clock.now_s + 1)
    assert raised.value.kind is FaultKind.TIMEOUT


def test_a_reprieve_gives_more_time_until_it_is_used_up(clock: Clock) -> None:
    left = iter([0.5, 0.5])
    reprieve: Callable[[], float] = lambda: next(left, 0.0)  # noqa: E731 - it stands for an attribute
    channel = make_channel(FakeTransport(clock, []))
    channel.reprieve = reprieve
    with pytest.raises(GuestFault):
        channel.receive(clock.now_s + 1)
    assert clock.now_s > 101.1
    assert next(left, None) is None


def test_only_the_beginning_of_the_output_is_kept(clock: Clock) -> None:
    pieces: Pieces = [(Stream.LOG, bytes([number]) * 50_000) for number in range(3)]
    channel = Channel(FakeTransport(clock, [*pieces, *frames(pack(REPLY))]), 100, 1 << 20)
    channel.receive(clock.now_s + 1)
    assert channel.log_bytes == 150_000
    assert channel.log == (bytes(50_000) + b"\1" * 50_000)[: 1 << 16]


def test_a_flood_after_the_last_answer_is_heard_out(clock: Clock) -> None:
    pieces: Pieces = [(Stream.LOG, b"x" * 600)] * 4
    with pytest.raises(GuestFault) as fault:
        make_channel(FakeTransport(clock, pieces)).listen(0.03, 0.5)
    assert fault.value.kind is FaultKind.OUTPUT_LIMIT


def test_a_few_last_words_are_kept_and_the_listening_ends(clock: Clock) -> None:
    channel = make_channel(FakeTransport(clock, [(Stream.LOG, b"bye"), None, (Stream.LOG, b"late")]))
    channel.listen(0.03, 0.5)
    assert bytes(channel.log) == b"bye"


def test_one_who_never_is_quiet_is_not_listened_to_for_ever(clock: Clock) -> None:
    channel = make_channel(FakeTransport(clock, [(Stream.LOG, b"x")] * 1000))
    started_s = clock.now_s
    channel.listen(0.03, 0.5)
    assert clock.now_s - started_s <= 0.6


def test_a_frame_that_nobody_asked_for_is_heard_too(clock: Clock) -> None:
    with pytest.raises(GuestFault) as fault:
        make_channel(FakeTransport(clock, frames(pack(REPLY)))).listen(0.03, 0.5)
    assert fault.value.kind is FaultKind.PROTOCOL_VIOLATION
