"""A test that does not end with what the solution gave it is ended, and did not pass."""

import itertools
import signal
import threading
import time
from collections.abc import Callable, Generator
from typing import Any

import pytest

from evaluator.execution.plugin import watchdog
from evaluator.execution.plugin.watchdog import MAX_GROWTH_MB, Watchdog, resident_mb
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.execution.remote.wire import reply_to_callback
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.sandbox import Guest

OVER, AHEAD = -1.0, 1000.0


def no_guest() -> Guest:
    """Nothing here needs one."""
    raise AssertionError("no guest is needed")


def session_with(deadline_s: float) -> RemoteSession:
    """A session of which all cases must be over by then."""
    session = RemoteSession(no_guest, Limits())
    session.time_limits.run_deadline = time.monotonic() + deadline_s
    return session


def run(dog: Watchdog, test: Callable[[], object]) -> None:
    """Call ``test`` as pytest calls the function of a case."""
    hook: Generator[None, object, object] = dog.pytest_runtest_call()
    next(hook)
    try:
        test()
    except SolutionFault as fault:
        with pytest.raises(SolutionFault):
            hook.throw(fault)
        raise
    with pytest.raises(StopIteration):
        hook.send(None)


def walk_without_end() -> None:
    for _ in itertools.count():
        pass


def test_a_walk_without_end_is_a_timeout() -> None:
    session = session_with(OVER)
    with pytest.raises(SolutionFault) as raised:
        run(Watchdog(session), walk_without_end)
    assert raised.value.verdict is Verdict.TIMEOUT
    assert session.test.fault is raised.value


def test_items_without_number_are_too_much_memory() -> None:
    session = session_with(AHEAD)
    measured = itertools.chain([100.0], itertools.repeat(101.0 + MAX_GROWTH_MB))
    with pytest.raises(SolutionFault) as raised:
        run(Watchdog(session, lambda: next(measured)), walk_without_end)
    assert raised.value.verdict is Verdict.MEMORY_LIMIT


def test_a_test_within_bounds_is_let_alone_and_the_signal_is_given_back() -> None:
    before = signal.getsignal(signal.SIGALRM)
    session = session_with(AHEAD)
    run(Watchdog(session, lambda: 100.0), lambda: None)
    assert session.test.fault is None
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_while_the_solution_works_its_own_deadline_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[object] = []
    dog = Watchdog(session_with(OVER), lambda: 100.0)

    def operate(self: RemoteSession, what: str, request: tuple[object, ...]) -> object:
        while len(looked) < 2:
            time.sleep(watchdog._PERIOD_S / 10)
        return what

    look: Any = dog._look

    def note(*args: object) -> None:
        looked.append(args)
        look(*args)

    def use_and_walk() -> None:
        dog._session.operate("x", ())
        walk_without_end()

    monkeypatch.setattr(RemoteSession, "operate", operate)
    monkeypatch.setattr(dog, "_look", note)
    with pytest.raises(SolutionFault):
        run(dog, use_and_walk)
    assert len(looked) > 2


def test_memory_of_this_process_is_measured() -> None:
    assert 5 < resident_mb() < 100_000


def test_nothing_comes_between_while_a_sandbox_is_removed() -> None:
    session = session_with(OVER)
    closed: list[str] = []

    def close() -> None:
        closed.append("begun")
        time.sleep(3 * watchdog._PERIOD_S)
        closed.append("done")

    session.close = close  # type: ignore[method-assign]  # there is no guest here
    with pytest.raises(SolutionFault):
        run(Watchdog(session), walk_without_end)
    assert closed == ["begun", "done"]


def test_a_function_of_the_test_that_waits_is_ended_though_the_solution_called_it() -> None:
    session = session_with(OVER)
    request: tuple[object, ...] = (0, 0, (), {}, "")
    with pytest.raises(SolutionFault):
        run(Watchdog(session), lambda: reply_to_callback(request, [threading.Event().wait], set()))
