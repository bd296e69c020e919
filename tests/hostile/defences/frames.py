"""Defences of the channel and of the reading of values."""

import pytest

import sandbox.host.sandbox
import sandbox.protocol.decode
from evaluator.execution.remote import session
from sandbox.host.channel import Channel
from sandbox.protocol.frames import new_nonce
from sandbox.protocol.limits import ValueLimits
from sandbox.protocol.tags import Tag
from tests.hostile.defences.defence import UNDESERVED, Defence


class _AnyNonce(bytes):
    """Random on the wire, and equal to whatever comes back."""

    __slots__ = ()
    __hash__ = bytes.__hash__

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False


def _nonce(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sandbox.host.sandbox, "new_nonce", lambda: _AnyNonce(new_nonce()))


def _output(patch: pytest.MonkeyPatch) -> None:
    usual = Channel.__init__

    def init(self: Channel, transport: object, max_frame_bytes: int, max_log_bytes: int) -> None:
        usual(self, transport, max_frame_bytes, 1 << 60)  # type: ignore[arg-type]  # handed on as it came

    patch.setattr(Channel, "__init__", init)


def _collisions(patch: pytest.MonkeyPatch) -> None:
    def limits(size_bytes: int) -> ValueLimits:
        return ValueLimits(size_bytes, colliding_keys=1 << 60)

    patch.setattr(session, "ValueLimits", limits)


def _keys(patch: pytest.MonkeyPatch) -> None:
    decoder = sandbox.protocol.decode._Decoder
    usual = decoder._close

    def close(self: object, container: sandbox.protocol.decode._Open) -> object:
        if container.tag == Tag.DICT:
            pairs = dict(zip(container.items[::2], container.items[1::2], strict=True))
            container.items = [part for pair in pairs.items() for part in pair]
        return usual(self, container)  # type: ignore[arg-type]  # handed on as it came

    patch.setattr(decoder, "_close", close)


DEFENCES = (
    Defence(
        "only the nonce of its own request makes a frame an answer",
        "sandbox/host/sandbox.py: Guest.request",
        ("D_channel/054_zero_nonce",),
        UNDESERVED,
        _nonce,
    ),
    Defence(
        "a cap on what is printed",
        "sandbox/host/channel.py: Channel._keep_log",
        ("F_resources/104_prints_much_and_answers",),
        UNDESERVED,
        _output,
    ),
    Defence(
        "few keys of a value may share their hash",
        "sandbox/protocol/limits.py: ValueLimits.colliding_keys",
        ("E_values/083_colliding_keys",),
        "verdict wrong_answer",
        _collisions,
    ),
    Defence(
        "a key comes once in a dict",
        "sandbox/protocol/decode.py: _Decoder._close",
        ("E_values/079_duplicate_keys",),
        UNDESERVED,
        _keys,
    ),
)
