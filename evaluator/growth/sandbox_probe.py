"""Measures calls in a sandbox: counts come from the guest, times from the host's own clock."""

import time
from collections.abc import Callable
from typing import Literal, TypeVar

from evaluator.growth.extent import items_of
from evaluator.growth.probe import Call, Count, MeasurementFailed, Weight
from sandbox.host.faults import GuestFault
from sandbox.host.sandbox import Guest
from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.frames import Kind
from sandbox.protocol.limits import ProtocolError, ValueLimits, ValueRefused
from sandbox.protocol.messages import Operation
from sandbox.protocol.references import Reference, UnsupportedRef

_END_S = 5.0
_HOLD_S = 0.03
_HOLD_EACH_S = 1e-5
"""To take the arguments in needs no more; what does is work of the solution, done ahead of its call."""
_MOST_BYTES = 1 << 40
"""More than any sandbox may use; the solution can forge what it weighs."""
T = TypeVar("T")


class SandboxProbe:
    """Each call has a process of its own, forked after the import: nothing is remembered between calls."""

    def __init__(self, start: Callable[[], Guest], import_timeout_s: float, call_timeout_s: float) -> None:
        self._start = start
        self._import_timeout_s = import_timeout_s
        self._call_timeout_s = call_timeout_s
        self._guest: Guest | None = None
        self._limits = ValueLimits()
        self._idle_s: float | None = None
        self.clock: Literal["processor", "wall"] = "processor"
        """See :class:`Probe`; known from the first call that was timed."""

    def count(self, call: Call, limit: int, *, count_values: bool) -> Count:
        """See :class:`Probe`."""
        match self._measure(call, ("count", limit, count_values)):
            case (bool() as is_complete, list() as rows, int() as depth):
                found = [row for row in rows if _is_row(row, limit)]
                if len(found) == len(rows) and 0 <= depth <= limit:
                    lines = {line: times for line, times, _ in found if times}
                    steps = {line: taken for line, _, taken in found if taken}
                    return Count(is_complete, lines, steps, depth)
        raise MeasurementFailed("malformed counts")

    def cpu_s(self, call: Call, times: int = 1) -> float:
        """See :class:`Probe`."""
        if self._idle_s is None:
            self._idle_s = min(self._timed(None, 1) for _ in range(3))
        return max(0.0, self._timed(call, times) - self._idle_s) / times

    def weigh(self, call: Call) -> Weight:
        """See :class:`Probe`."""
        match self._measure(call, ("weigh",)):
            case (int() as peak, int() as result) if 0 <= peak <= _MOST_BYTES and result >= 0:
                return Weight(peak, min(peak, result))
        raise MeasurementFailed("a malformed weight")

    def close(self) -> None:
        """End the sandbox."""
        if self._guest is not None:
            self._guest.close()
            self._guest = None

    def _measure(self, call: Call, request: tuple[object, ...]) -> object:
        guest, test = self._begin()
        self._ask(guest, test, _hold(call))
        answer = self._ask(guest, test, request)
        self._end(guest, test)
        return answer

    def _timed(self, call: Call | None, times: int) -> float:
        guest, test = self._begin()
        began_s = guest.cpu_s()
        self._ask(guest, test, _hold(call))
        before_cpu_s, before_s = guest.cpu_s(), time.monotonic()
        self._ask(guest, test, ("run", times))
        after_cpu_s, after_s = guest.cpu_s(), time.monotonic()
        self._end(guest, test)
        if began_s is None or before_cpu_s is None or after_cpu_s is None:
            self.clock = "wall"
            return after_s - before_s
        too_early_s = before_cpu_s - began_s - _HOLD_S - _HOLD_EACH_S * (items_of(call) if call else 0)
        return after_cpu_s - before_cpu_s + max(0.0, too_early_s) * times

    def _begin(self) -> tuple[Guest, bytes]:
        if self._guest is None:
            self._guest = self._start()
            deadline = time.monotonic() + self._import_timeout_s
            self._guarded(lambda guest: guest.exchange(Kind.LOAD, b"", Kind.LOADED, deadline))
        deadline = time.monotonic() + self._call_timeout_s
        return self._guest, self._guarded(lambda guest: guest.begin(deadline))

    def _end(self, guest: Guest, test: bytes) -> None:
        self._guarded(lambda _: guest.end(test, time.monotonic() + _END_S))

    def _ask(self, guest: Guest, test: bytes, operands: tuple[object, ...]) -> object:
        try:
            payload = encode((str(Operation.METER), *operands), _no_reference, self._limits)
        except ValueRefused as refusal:
            raise MeasurementFailed(f"an input cannot be sent: {refusal}") from None
        deadline = time.monotonic() + self._call_timeout_s
        reply = self._guarded(lambda _: guest.request(payload, test, deadline, _no_callback))
        try:
            answer = decode(reply, lambda _: None, self._limits)
        except (ProtocolError, ValueRefused) as error:
            raise MeasurementFailed(str(error)) from None
        if isinstance(answer, tuple) and answer[:1] == ("returned",) and len(answer) == 3:
            return answer[1]
        self._end(guest, test)
        raise MeasurementFailed(_told(answer))

    def _guarded(self, do: Callable[[Guest], T]) -> T:
        """Do something with the guest, and give it up when it breaks."""
        guest = self._guest
        if guest is None:
            raise MeasurementFailed("the sandbox ended")
        try:
            return do(guest)
        except GuestFault as fault:
            self._guest = None
            raise MeasurementFailed(guest.evidence(fault).detail) from None


def _is_row(row: object, limit: int) -> bool:
    """Whether a row of counts is one that an honest guest could give; the solution can forge any."""
    match row:
        case (int(line), int(times), int(steps)):
            return line > 0 and 0 <= times <= limit + 1 and 0 <= steps <= limit + 1
        case _:
            return False


def _told(answer: object) -> str:
    """Why a call did not come to its end."""
    match answer:
        case ("raised", (tuple() as classes, str() as message, str() as where, *_), *_) if classes:
            return f"raised {str(classes[0]).removeprefix('builtins.')}: {message} ({where})"
        case ("missing", str() as name, _):
            return f"the solution does not define {name}"
        case _:
            return "the guest gave no answer that can be read"


def _hold(call: Call | None) -> tuple[object, ...]:
    if call is None:
        return ("hold_nothing",)
    if call.calls is None:
        return ("hold", call.target, call.args)
    return ("hold_workload", call.target, call.args, call.calls)


def _no_reference(_: object) -> Reference:
    return UnsupportedRef("")


def _no_callback(_: bytes) -> bytes:
    raise MeasurementFailed("the solution called back")
