"""The law: whatever the guest sends becomes a value, is refused, or is a protocol error."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NoReturn

from evaluator.execution.remote.access import Test
from evaluator.execution.remote.session import RemoteSession
from evaluator.execution.remote.translation import Translation
from evaluator.execution.remote.wire import read_loaded, read_reply, reply_to_callback
from evaluator.model.problem import Limits
from sandbox.protocol.decode import decode
from sandbox.protocol.frames import Frame, FrameReader, Kind
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ProtocolError, ValueRefused
from tests.fuzz.seeds import LIMITS, NODES, own_values


class Ending(StrEnum):
    """What may come of a stream."""

    VALUE = "value"
    REFUSED = "refused"
    PROTOCOL_ERROR = "protocol error"


def _no_guest() -> NoReturn:
    raise AssertionError("reading a frame asks for nothing")


def _lent(*_: object, **__: object) -> None:
    """A function of the test that a solution may call."""


class Reader:
    """Reads streams as the trusted side does, with its own stand-ins for what lives in the sandbox."""

    def __init__(self) -> None:
        self._session = RemoteSession(_no_guest, Limits(), NODES)
        self._resolve = Translation(self._session, LIMITS).resolve
        self._readers: Mapping[Kind, Callable[[bytes], object]] = {
            Kind.CALL: self._read_value,
            Kind.REPLY: self._read_reply,
            Kind.CALLBACK: self._read_callback,
            Kind.LOADED: read_loaded,
        }
        self.endings: Counter[Ending] = Counter()

    def read(self, pieces: Iterable[bytes]) -> Ending:
        """What comes of one stream; any other exception is a fault of ours."""
        self._session.test = Test(callbacks=[_lent, _lent])
        try:
            for frame in _frames_of(pieces):
                self._read(frame)
            ending = Ending.VALUE
        except ValueRefused:
            ending = Ending.REFUSED
        except ProtocolError:
            ending = Ending.PROTOCOL_ERROR
        self.endings[ending] += 1
        return ending

    def _read(self, frame: Frame) -> None:
        """Every payload is read in every way; what comes of it in its own way counts."""
        own_kind = frame.kind if frame.kind in self._readers else Kind.CALL
        for kind, read in self._readers.items():
            try:
                read(frame.payload)
            except (ProtocolError, ValueRefused):
                if kind is own_kind and frame.kind is not Kind.READY:  # which has no payload
                    raise

    def _read_value(self, payload: bytes) -> object:
        return decode(payload, self._resolve, LIMITS, Known(self._session.nodes.records))

    def _read_callback(self, payload: bytes) -> object:
        return reply_to_callback(self._read_value(payload), self._session.test.callbacks, ())

    def _read_reply(self, payload: bytes) -> object:
        known = Known(self._session.nodes.records)
        for each in own_values(self._session.nodes):
            known.add(each)
        return read_reply(payload, self._resolve, LIMITS, known)


def _frames_of(pieces: Iterable[bytes]) -> Iterator[Frame]:
    reader = FrameReader()
    for piece in pieces:
        reader.feed(piece)
        while (frame := reader.next_frame()) is not None:
            yield frame
        reader.missing_bytes()
    if not reader.is_empty:
        raise ProtocolError("the stream ends within a frame")
