"""What an exception in a test says about the solution."""

from typing import NoReturn

import pytest

from evaluator.execution.plugin.compare import WrongType
from evaluator.execution.plugin.rendering import MAX_MESSAGE
from evaluator.execution.plugin.verdicts import verdict_of
from evaluator.execution.remote.exceptions import ErrorClasses
from evaluator.execution.remote.faults import RemoteUseError, SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.faults import FaultKind, GuestFault
from sandbox.protocol.messages import RaisedError


def _no_guest() -> NoReturn:
    raise AssertionError("no guest is due")


@pytest.fixture
def session() -> RemoteSession:
    """A session that has not started anything."""
    return RemoteSession(_no_guest, Limits())


def raised(name: str, message: str = "") -> Exception:
    """An exception of the solution."""
    return ErrorClasses().rebuild(RaisedError((name,), message, "solution.py:7"))


@pytest.mark.parametrize(
    ("error", "verdict", "message"),
    [
        (AssertionError("got 1, expected 2"), Verdict.WRONG_ANSWER, "got 1, expected 2"),
        (AssertionError(), Verdict.WRONG_ANSWER, "AssertionError()"),
        (WrongType("got 1 of type int"), Verdict.WRONG_TYPE, "got 1 of type int"),
        (RemoteUseError("compare what it returns"), Verdict.WRONG_TYPE, "compare what it returns"),
        (SolutionFault(Verdict.CRASHED, "ended"), Verdict.CRASHED, "ended"),
        (raised("builtins.ValueError", "bad"), Verdict.EXCEPTION, "raised ValueError: bad (solution.py:7)"),
        (raised("Quota", "full"), Verdict.EXCEPTION, "raised Quota: full (solution.py:7)"),
        (
            raised("builtins.AssertionError", "x"),
            Verdict.EXCEPTION,
            "raised AssertionError: x (solution.py:7)",
        ),
        (raised("builtins.TypeError", "x"), Verdict.EXCEPTION, "raised TypeError: x (solution.py:7)"),
        (TypeError("not iterable"), Verdict.WRONG_TYPE, "the test could not use what it got: not iterable"),
        (AttributeError("no x"), Verdict.WRONG_TYPE, "the test could not use what it got: no x"),
        (IndexError("list index"), Verdict.WRONG_ANSWER, "list index"),
        (AssertionError("first\nsecond"), Verdict.WRONG_ANSWER, "first"),
    ],
    ids=repr,
)
def test_each_kind_of_error_has_its_verdict(
    session: RemoteSession, error: BaseException, verdict: Verdict, message: str
) -> None:
    assert verdict_of(error, session) == (verdict, message)


def test_what_pytest_raises_itself_is_a_wrong_answer(session: RemoteSession) -> None:
    with pytest.raises(pytest.fail.Exception) as failed, pytest.raises(ValueError, match="x"):
        pass
    assert verdict_of(failed.value, session)[0] is Verdict.WRONG_ANSWER


def test_an_error_about_nothing_is_a_missing_entry_point(session: RemoteSession) -> None:
    session.missing |= {"solve", "other"}
    expected = (Verdict.MISSING_ENTRY_POINT, "`other` is not defined")
    assert verdict_of(AttributeError("x"), session) == expected


def test_an_import_that_failed_comes_before_what_the_test_made_of_it(session: RemoteSession) -> None:
    session.loaded_guest.load_fault = SolutionFault(Verdict.SYNTAX_ERROR, "invalid syntax (line 1)")
    assert verdict_of(TypeError("x"), session) == (Verdict.SYNTAX_ERROR, "invalid syntax (line 1)")


def test_messages_are_bounded(session: RemoteSession) -> None:
    for error in (AssertionError("x" * 10_000), raised("builtins.ValueError", "x" * 10_000)):
        assert len(verdict_of(error, session)[1]) <= MAX_MESSAGE


@pytest.mark.parametrize("kind", FaultKind)
def test_each_fault_of_a_guest_is_a_verdict_against_the_solution(kind: FaultKind) -> None:
    fault = SolutionFault.of(GuestFault(kind, "detail"), "solve()")
    assert fault.verdict not in (Verdict.ACCEPTED, Verdict.PASSED, Verdict.NOT_RUN)
    assert fault.message == "solve(): detail"
    assert not isinstance(fault, Exception), "no `except Exception` may hide it"
