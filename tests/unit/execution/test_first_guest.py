"""A guest that was started ahead is closed, whatever becomes of the run that wanted it."""

import threading
from contextlib import closing

import pytest

from evaluator.execution.first_guest import FirstGuest
from sandbox.host.faults import HostFailure
from sandbox.host.sandbox import Guest
from tests.unit.execution.test_ending import EndingGuest, nothing


class ClosedGuest(EndingGuest):
    """Counts how often it was closed."""

    def __init__(self) -> None:
        super().__init__(nothing, nothing)
        self.closed = 0

    def close(self) -> None:
        """See :meth:`Guest.close`."""
        self.closed += 1


def test_whoever_takes_it_closes_it() -> None:
    guest = ClosedGuest()
    with closing(FirstGuest(lambda: guest)) as first:
        assert first.take() is guest
    assert guest.closed == 0


def test_it_is_closed_when_the_run_fails_before_it_is_taken() -> None:
    guest, may_go_on = ClosedGuest(), threading.Event()

    def start() -> Guest:
        may_go_on.wait()
        return guest

    with pytest.raises(BrokenPipeError), closing(FirstGuest(start)):  # noqa: PT012 - the end is what is tested
        may_go_on.set()
        raise BrokenPipeError
    assert guest.closed == 1


def test_a_start_that_fails_hides_no_other_failure() -> None:
    def start() -> Guest:
        raise HostFailure("the engine is away")

    with pytest.raises(BrokenPipeError), closing(FirstGuest(start)):
        raise BrokenPipeError
    with pytest.raises(HostFailure, match="the engine is away"):
        FirstGuest(start).take()
