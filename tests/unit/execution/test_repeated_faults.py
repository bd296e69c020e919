"""A solution that cannot be imported fails every test with one and the same exception."""

from collections.abc import Callable

import pytest

from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.sandbox import Guest


def no_guest() -> Guest:
    """For faults that need none."""
    raise NotImplementedError


def depth_of(call: Callable[[], object]) -> int:
    """How many frames the traceback of the fault has that ``call`` raises."""
    with pytest.raises(SolutionFault) as caught:
        call()
    depth, trace = 0, caught.value.__traceback__
    while trace is not None:
        depth, trace = depth + 1, trace.tb_next
    return depth


def test_its_traceback_does_not_grow_from_test_to_test() -> None:
    session = RemoteSession(no_guest, Limits())
    session.loaded_guest.load_fault = SolutionFault(Verdict.SYNTAX_ERROR, "expected ':'")
    depths = []
    for _ in range(3):
        session.begin_test()
        depths += [depth_of(lambda: session.operate("f", ())), depth_of(lambda: session.operate("f", ()))]
        session.end_test()
    assert depths[2:] == depths[:2] * 2
