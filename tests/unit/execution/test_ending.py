"""A test's process may end while the next test is prepared; its end is seen before its verdict is given."""

from collections.abc import Callable

import pytest

from evaluator.execution.remote.access import Test
from evaluator.execution.remote.ending import Ending
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.loaded_guest import LoadedGuest
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.channel import Channel
from sandbox.host.faults import FaultKind, GuestFault, HostFailure
from sandbox.host.sandbox import Guest, SandboxLimits

GONE = GuestFault(FaultKind.EXITED, "the sandbox ended")


class EndingGuest(Guest):
    """Ends its tests as it is told to."""

    def __init__(self, asked: Callable[[], None], awaited: Callable[[], None]) -> None:
        super().__init__(Channel.__new__(Channel), SandboxLimits())
        self._asked = asked
        self._awaited = awaited
        self.steps: list[str] = []
        self.due: set[tuple[bytes, float]] = set()

    def ask_to_end(self, test: bytes, deadline: float) -> None:
        """See :meth:`Guest.ask_to_end`."""
        self.steps.append("asked")
        self.due.add((test, deadline))
        self._asked()

    def await_end(self, test: bytes, deadline: float) -> None:
        """See :meth:`Guest.await_end`."""
        self.steps.append("awaited")
        self.due.add((test, deadline))
        self._awaited()

    def listen(self) -> None:
        """See :meth:`Guest.listen`."""
        self.steps.append("heard")

    def classify_exit(self, status: int | None) -> GuestFault:
        """Never asked."""
        raise NotImplementedError

    def evidence(self, fault: GuestFault) -> GuestFault:
        """Nothing more is known."""
        return fault

    def close(self) -> None:
        """Nothing is open."""


def nothing() -> None:
    """Nothing goes wrong."""


def breaks() -> None:
    """The guest breaks."""
    raise GONE


def loaded(guest: Guest) -> LoadedGuest:
    """A guest that has the solution imported."""
    holder = LoadedGuest(lambda: guest, Limits())
    holder.guest = guest
    return holder


def begun() -> Test:
    """A test that has used the solution."""
    return Test(nonce=b"n")


def test_nothing_is_told_of_a_test_before_its_process_was_seen_to_end() -> None:
    guest, told = EndingGuest(nothing, nothing), list[SolutionFault | None]()
    ending = Ending(loaded(guest))
    ending.ask(begun(), told.append)
    assert (guest.steps, told) == (["asked"], [])
    ending.settle()
    ending.settle()
    assert (guest.steps, told) == (["asked", "awaited"], [None])
    assert len(guest.due) == 1, "one test, and one deadline for both steps"


def test_what_the_last_test_has_left_printing_is_heard_out() -> None:
    guest = EndingGuest(nothing, nothing)
    ending = Ending(loaded(guest))
    ending.ask(begun(), list[SolutionFault | None]().append)
    ending.settle(is_last=True)
    assert guest.steps == ["asked", "awaited", "heard"]


@pytest.mark.parametrize(("asked", "awaited"), [(breaks, nothing), (nothing, breaks)])
def test_a_guest_that_breaks_at_the_end_costs_the_test_its_pass(
    asked: Callable[[], None], awaited: Callable[[], None]
) -> None:
    told: list[SolutionFault | None] = []
    holder = loaded(EndingGuest(asked, awaited))
    ending = Ending(holder)
    ending.ask(begun(), told.append)
    ending.settle()
    assert [fault and (fault.verdict, fault.message) for fault in told] == [
        (Verdict.CRASHED, "after the test: the sandbox ended")
    ]
    assert holder.guest is None


def test_a_test_that_never_used_the_solution_ends_at_once() -> None:
    guest, told = EndingGuest(breaks, breaks), list[SolutionFault | None]()
    Ending(loaded(guest)).ask(Test(), told.append)
    assert (guest.steps, told) == ([], [None])


def test_a_failure_of_our_own_is_no_fault_of_the_test() -> None:
    class LostGuest(EndingGuest):
        def evidence(self, fault: GuestFault) -> GuestFault:
            raise HostFailure(f"the engine is gone: {fault.detail}")

    told: list[SolutionFault | None] = []
    holder = loaded(LostGuest(nothing, breaks))
    ending = Ending(holder)
    ending.ask(begun(), told.append)
    ending.settle()
    assert told == [None]
    assert str(holder.lost) == "the engine is gone: the sandbox ended"


def test_the_end_of_one_test_is_not_charged_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    now_s = [100.0]
    for module in ("access", "ending", "session"):
        monkeypatch.setattr(f"evaluator.execution.remote.{module}.monotonic", lambda: now_s[0])

    def takes_two_seconds() -> None:
        now_s[0] += 2

    guest = EndingGuest(nothing, takes_two_seconds)
    session = RemoteSession(lambda: guest, Limits())
    session.loaded_guest.guest = guest
    session.test = begun()
    faults: list[SolutionFault | None] = []
    session.leave_test(faults.append)
    session.begin_test(1.0)
    began_s = session.test.started
    session.settle()
    assert (faults, session.test.started - began_s) == ([None], 2.0)
