"""Runs probes against the solution, each in a process of its own, and notes which ways they take."""

from collections.abc import Mapping, Sequence

from evaluator.ambiguities.job import Observation
from evaluator.ambiguities.probes import Probe, Probes
from evaluator.ambiguities.trace import Ways, read_ways
from evaluator.execution.plugin.rendering import MAX_TEXT, sendable
from evaluator.execution.remote.exceptions import SolutionError, raised_by_solution
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.module import SolutionModule
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import AmbiguitySpec, Limits
from sandbox.protocol.messages import Operation, RaisedError

ANOTHER = "another outcome"
UNKNOWN = "could not be told"


class BuiltInError(Exception):
    """A built-in exception of the solution that cannot be raised here as itself."""


class ProbingSession(RemoteSession):
    """Remembers what the last operation raised: a probe catches it, and tells only what it means."""

    raised: RaisedError | None = None

    def operate(self, what: str, request: tuple[object, ...]) -> object:
        """See :class:`RemoteSession`."""
        self.raised = None
        try:
            return super().operate(what, request)
        except SolutionError as error:
            self.raised = raised_by_solution(error)
            if self.raised is not None and _is_built_in(self.raised):
                raise BuiltInError(str(error)) from error  # such as StopIteration; not the solution's own
            raise
        except Exception as error:  # whichever it is goes on to the probe; this only remembers it
            self.raised = raised_by_solution(error)
            raise


class Prober:
    """Asks one solution all questions of a problem."""

    def __init__(self, session: ProbingSession, limits: Limits, lines: Mapping[str, int]) -> None:
        self._session = session
        self._limits = limits
        self._lines = lines
        self._solution = SolutionModule(session)

    def observe(self, probes: Probes, specs: tuple[AmbiguitySpec, ...]) -> tuple[Observation, ...]:
        """What each probe finds."""
        ordinary = self._ordinary_ways(probes.ordinary)
        return tuple(self._ask(spec, probes.by_id[spec.id], ordinary) for spec in specs)

    def _ordinary_ways(self, probes: Sequence[Probe]) -> Ways | None:
        """All that ordinary calls take; None when one fails, as more of a probe's ways would seem its own."""
        found = Ways()
        for probe in probes:
            ways = self._ways(probe)
            if ways is None:
                return None
            found |= ways
        return found

    def _ways(self, probe: Probe) -> Ways | None:
        self._begin()
        try:
            self._trace("on")
            probe(self._solution)
            return read_ways(self._trace("seen"), self._lines)
        except (Exception, SolutionFault):  # noqa: BLE001 - what the solution does wrong here, its tests tell
            return None
        finally:
            self._end()

    def _ask(self, spec: AmbiguitySpec, probe: Probe, ordinary: Ways | None) -> Observation:
        self._begin()
        ways: Ways | None = None
        try:
            self._trace("on")
            outcome, detail = self._outcome(spec, probe)
            raised = self._session.raised
            ways = read_ways(self._trace("seen"), self._lines)
        except SolutionFault as fault:
            outcome, detail, raised = ANOTHER, fault.message, None
        fault_at_end = self._end()
        if fault_at_end is not None:
            outcome, detail, raised = ANOTHER, fault_at_end.message, None
        own = ways - ordinary if ways is not None and ordinary is not None else Ways()
        return Observation(
            id=spec.id,
            outcome=outcome,
            detail=_one_line(detail),
            raised_at=self._place(raised.where) if raised is not None else None,
            steps=tuple(sorted(own.steps)),
            choices=tuple(sorted(own.choices)),
        )

    def _outcome(self, spec: AmbiguitySpec, probe: Probe) -> tuple[str, str]:
        """The outcome by its name, and why it is none that the problem names."""
        try:
            outcome = probe(self._solution)
        except Exception as error:  # noqa: BLE001 - the solution may raise anything, and so may a probe then
            raised = raised_by_solution(error)
            if raised is None:
                return UNKNOWN, f"the probe could not use what it got: {type(error).__name__}"
            name = raised.classes[0].removeprefix("builtins.") if raised.classes else "an exception"
            return ANOTHER, f"raised {name}: {raised.message}"
        if isinstance(outcome, str) and outcome in spec.outcomes:
            return outcome, ""
        return UNKNOWN, "the probe names an outcome that the problem does not declare"

    def _begin(self) -> None:
        self._session.load()  # a new sandbox takes its time, which is not the probe's
        self._session.begin_test(self._limits.call_timeout_s)

    def _end(self) -> SolutionFault | None:
        """End the process; a probe may have swallowed that our own machinery has failed."""
        fault = self._session.end_test()
        if self._session.lost is not None:
            raise self._session.lost
        return fault

    def _trace(self, step: str) -> object:
        return self._session.operate("following the solution", (str(Operation.TRACE), step))

    def _place(self, where: str) -> tuple[str, int] | None:
        """File and line out of the guest's words, where there is such a line."""
        path, _, number = where.rpartition(":")
        if path not in self._lines or not (number.isascii() and number.isdigit() and len(number) < 7):
            return None
        return (path, int(number)) if 1 <= int(number) <= self._lines[path] else None


def _is_built_in(raised: RaisedError) -> bool:
    return bool(raised.classes) and raised.classes[0].startswith("builtins.")


def _one_line(detail: str) -> str:
    """Texts of the solution may be in it, of any length and with characters that cannot be written."""
    text = " ".join(sendable(detail).split())
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 3] + "..."
