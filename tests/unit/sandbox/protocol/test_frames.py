"""Frames come out of a stream as they went in, or the stream is refused."""

import struct
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.protocol import frames
from sandbox.protocol.frames import NO_NONCE, NONCE_BYTES, Frame, FrameReader, Kind, new_nonce, pack
from sandbox.protocol.limits import MAX_FRAME_BYTES, ProtocolError

FRAMES = st.builds(
    Frame,
    st.sampled_from(Kind),
    st.binary(min_size=NONCE_BYTES, max_size=NONCE_BYTES),
    st.binary(max_size=100),
)


def read_all(reader: FrameReader) -> list[Frame]:
    """Every whole frame that is waiting."""
    found = []
    while (frame := reader.next_frame()) is not None:
        found.append(frame)
    return found


@given(st.lists(FRAMES, max_size=5), st.lists(st.integers(1, 40)))
def test_frames_survive_any_chopping_of_the_stream(sent: list[Frame], sizes: list[int]) -> None:
    stream = b"".join(map(pack, sent))
    reader, received = FrameReader(), []
    for size in [*sizes, len(stream)]:
        reader.feed(stream[:size])
        stream = stream[size:]
        received += read_all(reader)
    assert received == sent
    assert reader.is_empty


@given(FRAMES)
def test_reading_just_what_is_missing_never_takes_a_byte_of_the_next_frame(frame: Frame) -> None:
    stream = pack(frame) + b"the next one"
    reader = FrameReader()
    while (missing := reader.missing_bytes()) > 0:
        reader.feed(stream[:missing])
        stream = stream[missing:]
    assert reader.next_frame() == frame
    assert stream == b"the next one"


@pytest.mark.parametrize("read", [FrameReader.next_frame, FrameReader.missing_bytes])
def test_a_length_beyond_the_limit_is_refused_at_once(
    read: Callable[[FrameReader], object],
) -> None:
    reader = FrameReader(max_payload_bytes=10)
    reader.feed(pack(Frame(Kind.REPLY, NO_NONCE, bytes(11)))[: FrameReader.HEADER_BYTES])
    with pytest.raises(ProtocolError, match="announces 11 bytes, 10 are allowed"):
        read(reader)


def test_no_reader_takes_more_than_any_frame_may_be() -> None:
    reader = FrameReader()
    reader.feed(struct.pack(">IB16s", MAX_FRAME_BYTES + 1, Kind.REPLY, NO_NONCE))
    with pytest.raises(ProtocolError, match="announces"):
        reader.next_frame()


@pytest.mark.parametrize("kind", [0, 20, 32, 38, 255])
def test_an_unknown_kind_is_refused(kind: int) -> None:
    reader = FrameReader()
    reader.feed(struct.pack(">IB16s", 0, kind, NO_NONCE))
    with pytest.raises(ProtocolError, match=f"unknown kind {kind}"):
        reader.next_frame()


def test_a_frame_that_is_too_large_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "MAX_FRAME_BYTES", 4)
    with pytest.raises(ProtocolError, match="too large"):
        pack(Frame(Kind.CALL, NO_NONCE, b"12345"))


def test_nonces_do_not_repeat() -> None:
    assert len({new_nonce() for _ in range(100)}) == 100
