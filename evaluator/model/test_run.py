"""The outcome of running trusted tests against one submission."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What happened, from best to worst; the order of the members is the order of severity."""

    ACCEPTED = "accepted"
    """Of a run: every expected case reported ``passed``."""
    PASSED = "passed"
    """Of a case."""
    WRONG_ANSWER = "wrong_answer"
    WRONG_TYPE = "wrong_type"
    EXCEPTION = "exception"
    MISSING_ENTRY_POINT = "missing_entry_point"
    SYNTAX_ERROR = "syntax_error"
    TIMEOUT = "timeout"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    CRASHED = "crashed"
    PROTOCOL_VIOLATION = "protocol_violation"
    NOT_RUN = "not_run"
    """Nothing could be run: no problem known, or our machinery failed; never the candidate's fault."""


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One test case, as the trusted side saw it."""

    id: str
    """Stable within the problem: ``test_file.py::test_name[parameters]``."""
    group: str
    verdict: Verdict
    duration_s: float
    """Wall time by the host's clock, calls into the sandbox included."""
    message: str = ""


@dataclass(frozen=True, slots=True)
class TestRun:
    """All cases of one submission; ``accepted`` only when each expected case passed."""

    __test__ = False  # pytest must not collect this class

    verdict: Verdict
    passed: int
    total: int
    cases: tuple[CaseResult, ...]
    reason: str = ""
    """Why nothing was run, or what ended the run early."""

    @classmethod
    def not_run(cls, reason: str) -> "TestRun":
        """A run that did not take place."""
        return cls(Verdict.NOT_RUN, 0, 0, (), reason)

    @classmethod
    def of(cls, cases: Iterable[CaseResult], reason: str = "") -> "TestRun":
        """The run made of these cases, with the worst of their verdicts."""
        results = tuple(cases)
        if not results:
            return cls.not_run(reason or "the tests hold no case")
        passed = sum(case.verdict is Verdict.PASSED for case in results)
        worst = worst_of(case.verdict for case in results)
        verdict = Verdict.ACCEPTED if worst is Verdict.PASSED else worst
        return cls(verdict, passed, len(results), results, reason)


def worst_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that comes last in the order of severity."""
    order = list(Verdict)
    return max(verdicts, key=order.index)
