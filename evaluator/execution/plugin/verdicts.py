"""From an exception in a test to the verdict of its case."""

from evaluator.execution.plugin.compare import WrongType
from evaluator.execution.plugin.rendering import sendable, shorten
from evaluator.execution.remote.exceptions import raised_by_solution
from evaluator.execution.remote.faults import RemoteUseError, SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.test_run import Verdict
from sandbox.protocol.messages import RaisedError


def verdict_of(error: BaseException, session: RemoteSession) -> tuple[Verdict, str]:
    """What ``error``, which ended a test, says about the solution."""
    verdict, message = _verdict_of(error, session)
    return verdict, sendable(message)


def _verdict_of(error: BaseException, session: RemoteSession) -> tuple[Verdict, str]:
    if isinstance(error, SolutionFault):
        return error.verdict, error.message
    raised = raised_by_solution(error)
    if raised is not None:
        return Verdict.EXCEPTION, _raised_text(raised)
    if isinstance(error, WrongType | RemoteUseError):
        return Verdict.WRONG_TYPE, _text(error)
    if isinstance(error, TypeError | AttributeError):
        return _unusable(error, session)
    return Verdict.WRONG_ANSWER, _text(error)


def _unusable(error: BaseException, session: RemoteSession) -> tuple[Verdict, str]:
    """The test could not use what it got: often because there was nothing to get."""
    if session.load_fault is not None:
        return session.load_fault.verdict, session.load_fault.message
    if session.missing:
        return Verdict.MISSING_ENTRY_POINT, f"`{min(session.missing)}` is not defined"
    return Verdict.WRONG_TYPE, f"the test could not use what it got: {_text(error)}"


def _raised_text(raised: RaisedError) -> str:
    name = raised.classes[0].removeprefix("builtins.") if raised.classes else "an exception"
    place = f" ({raised.where})" if raised.where else ""
    return f"raised {name}: {raised.message}{place}"


def _text(error: BaseException) -> str:
    lines = (str(error) or shorten(error)).strip().splitlines()
    return lines[0] if lines else type(error).__name__
