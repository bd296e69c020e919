"""A request has one right answer, which carries its nonce; everything else is a fault."""

from collections.abc import Callable

import pytest

from sandbox.host import callbacks
from sandbox.host.channel import Channel
from sandbox.host.exits import exit_text
from sandbox.host.faults import FaultKind, GuestFault
from sandbox.host.sandbox import Guest, SandboxLimits
from sandbox.protocol.encode import encode
from sandbox.protocol.frames import Frame, Kind, new_nonce
from sandbox.protocol.limits import ValueLimits
from sandbox.protocol.references import UnsupportedRef

TEST_NONCE = new_nonce()
FAR = float("inf")
Script = Callable[[Frame], Frame]


class FakeChannel(Channel):
    """Answers each frame that is sent as the script says."""

    def __init__(self, *script: Script) -> None:
        self._script = list(script)
        self.sent: list[Frame] = []
        self.deadlines: set[float] = set()

    def send(self, frame: Frame, deadline: float) -> None:
        """Keep it."""
        self.sent.append(frame)
        self.deadlines.add(deadline)

    def receive(self, deadline: float) -> Frame:
        """What the script has next."""
        self.deadlines.add(deadline)
        return self._script.pop(0)(self.sent[-1])


class PlainGuest(Guest):
    """Takes every exit for what it is."""

    def classify_exit(self, status: int | None) -> GuestFault:
        """In words."""
        return GuestFault(FaultKind.EXITED, exit_text(status))

    def evidence(self, fault: GuestFault) -> GuestFault:
        """Nothing more is known."""
        return fault

    def close(self) -> None:
        """Nothing is open."""


def payload(value: object) -> bytes:
    """A plain value, encoded."""
    return encode(value, lambda _: UnsupportedRef(""), ValueLimits())


def reply(frame: Frame) -> Frame:
    """The right answer."""
    return Frame(Kind.REPLY, frame.nonce, b"right")


def callback(frame: Frame) -> Frame:
    """A call of a function of the test."""
    return Frame(Kind.CALLBACK, frame.nonce, b"ask")


def ended(nonce: bytes, status: bytes) -> Script:
    """The end of the process that served the test ``nonce``."""
    return lambda _: Frame(Kind.ENDED, nonce, status)


def ask(channel: FakeChannel) -> bytes:
    """One request."""
    guest = PlainGuest(channel, SandboxLimits())
    return guest.request(b"request", TEST_NONCE, FAR, lambda question: question + b"ed")


def test_the_right_answer_is_returned() -> None:
    channel = FakeChannel(reply)
    assert ask(channel) == b"right"
    assert [(frame.kind, frame.payload) for frame in channel.sent] == [(Kind.CALL, b"request")]


def test_callbacks_are_answered_under_the_nonce_of_the_request() -> None:
    channel = FakeChannel(callback, callback, reply)
    assert ask(channel) == b"right"
    assert [(frame.kind, frame.payload) for frame in channel.sent[1:]] == [(Kind.RESULT, b"asked")] * 2
    assert len({frame.nonce for frame in channel.sent}) == 1
    assert channel.deadlines == {FAR}, "callbacks must not buy time"


def test_callbacks_of_one_call_are_limited_in_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(callbacks, "MAX_CALLBACKS", 2)
    assert ask(FakeChannel(callback, callback, reply)) == b"right"
    with pytest.raises(GuestFault, match="more than 2 calls of the test's functions") as raised:
        ask(FakeChannel(callback, callback, callback, reply))
    assert raised.value.kind is FaultKind.OUTPUT_LIMIT


def test_callbacks_of_one_call_are_limited_in_size() -> None:
    budget = callbacks.CallbackBudget(value_bytes=100)
    largest = Frame(Kind.CALLBACK, TEST_NONCE, bytes(100))
    assert {budget.take(largest) for _ in range(callbacks.MAX_VALUES)} == {largest.payload}
    with pytest.raises(GuestFault, match="too much was handed") as raised:
        budget.take(Frame(Kind.CALLBACK, TEST_NONCE, b"!"))
    assert raised.value.kind is FaultKind.OUTPUT_LIMIT


VIOLATION, EXITED = FaultKind.PROTOCOL_VIOLATION, FaultKind.EXITED
WRONG: dict[str, tuple[Script, FaultKind, str]] = {
    "a reply with another nonce": (lambda _: Frame(Kind.REPLY, new_nonce(), b""), VIOLATION, "REPLY"),
    "a callback with another nonce": (
        lambda _: Frame(Kind.CALLBACK, new_nonce(), b""),
        VIOLATION,
        "CALLBACK",
    ),
    "another kind": (lambda frame: Frame(Kind.READY, frame.nonce, b""), VIOLATION, "READY"),
    "a request in return": (lambda frame: Frame(Kind.CALL, frame.nonce, b""), VIOLATION, "CALL"),
    "the end of another test": (ended(new_nonce(), payload(0)), VIOLATION, "ENDED"),
    "an exit": (ended(TEST_NONCE, payload(3)), EXITED, "status 3"),
    "a signal": (ended(TEST_NONCE, payload(-9)), EXITED, "signal 9"),
    "an exit status that is none": (ended(TEST_NONCE, payload("x")), EXITED, "ended"),
    "an exit status that cannot be read": (ended(TEST_NONCE, b"\xff"), EXITED, "ended"),
    "an exit status with an impossible key": (
        ended(TEST_NONCE, bytes.fromhex("12 00000001 00 10 00000000 00")),
        EXITED,
        "ended",
    ),
}


@pytest.mark.parametrize(("answer", "kind", "detail"), WRONG.values(), ids=WRONG)
def test_anything_else_is_a_fault(answer: Script, kind: FaultKind, detail: str) -> None:
    with pytest.raises(GuestFault, match=detail) as raised:
        ask(FakeChannel(answer))
    assert raised.value.kind is kind


def test_the_end_of_a_test_must_carry_its_nonce() -> None:
    guest = PlainGuest(FakeChannel(ended(TEST_NONCE, payload(0))), SandboxLimits())
    guest.end(TEST_NONCE, FAR)
    guest = PlainGuest(FakeChannel(ended(new_nonce(), payload(0))), SandboxLimits())
    with pytest.raises(GuestFault) as raised:
        guest.end(TEST_NONCE, FAR)
    assert raised.value.kind is FaultKind.PROTOCOL_VIOLATION
