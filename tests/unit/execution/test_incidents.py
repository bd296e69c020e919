"""Attempts are remembered once each, in neutral words, and a flood of them stays small."""

import pytest

from evaluator.execution.remote.incidents import DETAILS_MAX, Incidents
from evaluator.execution.remote.loaded_guest import LoadedGuest
from evaluator.model.problem import Limits
from sandbox.host.exits import exit_fault
from sandbox.host.faults import FaultKind, GuestFault
from tests.unit.execution.test_ending import EndingGuest, nothing

VIOLATION = GuestFault(FaultKind.PROTOCOL_VIOLATION, "two frames came where one was due")


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        (
            VIOLATION,
            (("frame_forged", "add: two frames came where one was due; nothing of it was believed"),),
        ),
        (exit_fault(0), (("exit_called", "add: the process ended itself with status 0 during a call"),)),
        (exit_fault(-9), ()),
        (exit_fault(None), ()),
        (GuestFault(FaultKind.TIMEOUT, "late"), ()),
        (GuestFault(FaultKind.MEMORY_LIMIT, "much"), ()),
    ],
)
def test_only_what_the_solution_did_itself_is_told(
    fault: GuestFault, seen: tuple[tuple[str, str], ...]
) -> None:
    guests = LoadedGuest(lambda: EndingGuest(nothing, nothing), Limits())
    guests.lose(EndingGuest(nothing, nothing), fault, "add")
    assert guests.incidents.seen == seen


def test_limits_that_were_hit_are_told_before_the_guest_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    guests = LoadedGuest(lambda: EndingGuest(nothing, nothing), Limits())
    guests.guest = guest = EndingGuest(nothing, nothing)
    monkeypatch.setattr(guest.limit_hits, "processes", lambda: 7)
    monkeypatch.setattr(guest.limit_hits, "network", lambda: 1)
    guests.close()
    assert [kind for kind, _ in guests.incidents.seen] == ["process_limit_hit", "network_tried"]


def test_a_flood_is_bounded_and_repeats_are_told_once() -> None:
    incidents = Incidents()
    for number in range(3 * DETAILS_MAX):
        incidents.note("exit_called", f"call {number % (2 * DETAILS_MAX)}")
    incidents.note("frame_forged", "x")
    assert len(incidents.seen) == DETAILS_MAX + 1
