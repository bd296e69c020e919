"""What a probe ends in becomes one outcome, and nothing that the solution does ends the run."""

from collections.abc import Callable

import pytest

from evaluator.ambiguities.probes import Probes
from evaluator.ambiguities.probing import BuiltInError, Prober, ProbingSession
from evaluator.execution.remote.exceptions import ErrorClasses, SolutionError
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import AmbiguitySpec, Limits
from evaluator.model.test_run import Verdict
from sandbox.protocol.messages import RaisedError

SPEC = AmbiguitySpec("zero", "?", outcomes=("denies", "raises ValueError"), acceptable=("denies",))
WAYS: tuple[list[object], list[object]] = ([("s.py", 0, 0, 1, 0)], [])
ACCIDENT = RaisedError(("builtins.KeyError",), "no\n\ud800 " + "x" * 2000, "s.py:2")


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> ProbingSession:
    """One that needs no sandbox: every operation tells the same ways."""
    monkeypatch.setattr(RemoteSession, "operate", lambda *_: WAYS)
    monkeypatch.setattr(RemoteSession, "load", lambda _: None)
    return ProbingSession(lambda: pytest.fail("no guest is needed"), Limits())


def raising(error: BaseException) -> Callable[[object], object]:
    def probe(_: object) -> object:
        raise error

    return probe


@pytest.mark.parametrize(
    ("probe", "outcome", "detail"),
    [
        (lambda _: "denies", "denies", ""),
        (lambda _: "allows", "could not be told", "the probe names an outcome that the problem does not"),
        (lambda _: None, "could not be told", "the probe names an outcome"),
        (raising(TypeError("a")), "could not be told", "the probe could not use what it got: TypeError"),
        (raising(ErrorClasses().rebuild(ACCIDENT)), "another outcome", "raised KeyError: no \\ud800 xxx"),
        (raising(SolutionFault(Verdict.CRASHED, "it ended")), "another outcome", "it ended"),
    ],
    ids=["declared", "undeclared", "nothing", "unusable", "accident", "end"],
)
def test_a_probe_ends_in_one_outcome(
    session: ProbingSession, probe: Callable[[object], object], outcome: str, detail: str
) -> None:
    prober = Prober(session, Limits(), {"s.py": 9})
    (seen,) = prober.observe(Probes((lambda _: None,), {"zero": probe}), (SPEC,))
    assert seen.outcome == outcome
    assert seen.detail.startswith(detail)
    assert len(seen.detail) <= 160
    assert seen.steps == ()


def test_where_an_ordinary_call_fails_no_way_is_the_probes_own(session: ProbingSession) -> None:
    prober = Prober(session, Limits(), {"s.py": 9})
    (with_ordinary,) = prober.observe(Probes((), {"zero": lambda _: "denies"}), (SPEC,))
    assert with_ordinary.steps == (("s.py", 0, 0, 1, 0),)
    (without,) = prober.observe(Probes((raising(KeyError()),), {"zero": lambda _: "denies"}), (SPEC,))
    assert without.steps == ()


@pytest.mark.parametrize("where", ["s.py:0", "s.py:10", "s.py:1e3", "s.py:²", "other.py:1", "s.py", ""])
def test_a_place_that_is_not_there_is_none(session: ProbingSession, where: str) -> None:
    assert Prober(session, Limits(), {"s.py": 9})._place(where) is None


@pytest.mark.parametrize(("classes", "is_own"), [(("builtins.StopIteration",), False), (("Full",), True)])
def test_a_built_in_exception_is_never_one_of_the_solutions_own(
    monkeypatch: pytest.MonkeyPatch, classes: tuple[str, ...], is_own: bool
) -> None:
    def fails(*_: object) -> object:
        raise ErrorClasses().rebuild(RaisedError((*classes, "builtins.Exception"), ""))

    monkeypatch.setattr(RemoteSession, "operate", fails)
    session = ProbingSession(lambda: pytest.fail("no guest is needed"), Limits())
    with pytest.raises(SolutionError if is_own else BuiltInError):
        session.operate("get()", ())
    assert session.raised is not None
