"""Both kinds of stream: pieces in order, never a wait in a read, an end that is told."""

import os
import socket
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from sandbox.host.docker_transport import DockerTransport
from sandbox.host.transport import Closed, PipeTransport, Stream, Transport
from sandbox.protocol.limits import ProtocolError


@dataclass
class Pair:
    """A transport with the guest's ends of its streams."""

    transport: Transport
    say: Callable[[Stream, bytes], object]
    hear: Callable[[int], bytes]
    leave: Callable[[], None]


def _pipes() -> Pair:
    (host_in, guest_out), (host_log, guest_err), (guest_in, host_out) = os.pipe(), os.pipe(), os.pipe()
    fds = {Stream.FRAMES: guest_out, Stream.LOG: guest_err}

    def leave() -> None:
        while fds:
            os.close(fds.popitem()[1])
            if not fds:
                os.close(guest_in)

    return Pair(
        PipeTransport(host_out, host_in, host_log),
        lambda stream, data: os.write(fds[stream], data),
        lambda size: os.read(guest_in, size),
        leave,
    )


def _attached() -> Pair:
    ours, theirs = socket.socketpair()
    return Pair(
        DockerTransport(ours),
        lambda stream, data: theirs.sendall(struct.pack(">BxxxI", stream, len(data)) + data),
        theirs.recv,
        theirs.close,
    )


@pytest.fixture(params=[_pipes, _attached], ids=["pipes", "attached"])
def pair(request: pytest.FixtureRequest) -> Iterator[Pair]:
    """Each kind of transport."""
    pair: Pair = request.param()
    yield pair
    pair.transport.close()
    pair.leave()


def read_all(transport: Transport, looks: int = 4) -> dict[Stream, bytes]:
    """What can be had without waiting, by stream."""
    found = dict.fromkeys(Stream, b"")
    for _ in range(looks):
        for stream, data in transport.read():
            found[stream] += data
    return found


def test_both_streams_are_told_apart(pair: Pair) -> None:
    pair.say(Stream.FRAMES, b"one ")
    pair.say(Stream.LOG, b"printed")
    pair.say(Stream.FRAMES, b"two")
    assert read_all(pair.transport) == {Stream.FRAMES: b"one two", Stream.LOG: b"printed"}


def test_a_read_of_nothing_gives_nothing(pair: Pair) -> None:
    assert list(pair.transport.read()) == []


def test_what_is_written_arrives(pair: Pair) -> None:
    assert pair.transport.write(memoryview(b"request")) == 7
    assert pair.hear(100) == b"request"


def test_a_write_takes_what_fits_and_never_waits(pair: Pair) -> None:
    data, taken = memoryview(bytes(1 << 20)), 0
    while written := pair.transport.write(data):
        taken += written
    assert taken > 0


def test_a_wait_ends_when_something_can_be_read(pair: Pair) -> None:
    pair.say(Stream.FRAMES, b"x")
    pair.transport.wait(60, to_write=False)
    assert read_all(pair.transport)[Stream.FRAMES] == b"x"


def test_a_wait_ends_when_something_can_be_written(pair: Pair) -> None:
    pair.transport.wait(60, to_write=True)


def test_the_end_of_the_guest_is_told_after_its_last_words(pair: Pair) -> None:
    pair.say(Stream.FRAMES, b"last")
    pair.leave()
    assert next(iter(pair.transport.read())) == (Stream.FRAMES, b"last")
    with pytest.raises(Closed):
        read_all(pair.transport)


def test_a_write_to_a_guest_that_is_gone_is_told(pair: Pair) -> None:
    pair.leave()
    with pytest.raises(Closed):
        pair.transport.write(memoryview(b"x"))


def test_a_close_may_be_repeated(pair: Pair) -> None:
    pair.transport.close()
    pair.transport.close()


def test_frames_still_come_when_the_log_has_ended() -> None:
    (host_in, guest_out), (host_log, guest_err), (guest_in, host_out) = os.pipe(), os.pipe(), os.pipe()
    transport = PipeTransport(host_out, host_in, host_log)
    os.close(guest_err)
    assert read_all(transport) == {Stream.FRAMES: b"", Stream.LOG: b""}
    os.write(guest_out, b"frame")
    assert read_all(transport)[Stream.FRAMES] == b"frame"
    transport.close()
    os.close(guest_out)
    os.close(guest_in)


ATTACHED = b"\1\0\0\0\0\0\0\3abc\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\2de"


@pytest.mark.parametrize("size", [1, 2, 7, 8, 9, len(ATTACHED)])
def test_the_engines_pieces_are_put_together_however_they_come(size: int) -> None:
    ours, theirs = socket.socketpair()
    transport, found = DockerTransport(ours), dict.fromkeys(Stream, b"")
    for at in range(0, len(ATTACHED), size):
        theirs.sendall(ATTACHED[at : at + size])
        for stream, data in transport.read():
            found[stream] += data
    assert found == {Stream.FRAMES: b"abc", Stream.LOG: b"de"}
    transport.close()
    theirs.close()


def test_a_stream_that_the_engine_does_not_have_is_a_violation() -> None:
    ours, theirs = socket.socketpair()
    transport = DockerTransport(ours)
    theirs.sendall(struct.pack(">BxxxI", 7, 1) + b"x")
    with pytest.raises(ProtocolError, match="unknown stream"):
        list(transport.read())
    transport.close()
    theirs.close()
