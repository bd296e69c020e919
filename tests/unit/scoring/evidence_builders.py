"""Short ways to write down evidence; whatever a test does not name is fine."""

from collections.abc import Iterable
from dataclasses import replace

from evaluator.model.evaluation import Environment, Evaluation, RubricRecord, SubmissionRecord
from evaluator.model.findings import Finding, Measurement, Severity, Strength
from evaluator.model.reasoning import AmbiguityResult, Claim, ClaimVerdict, GrowthResult
from evaluator.model.test_run import CaseResult, TestRun, Verdict

CODE_LINES = Measurement("code_lines", 40, "lines", "solution.py", 1, "solution.py")


def finding(
    name: str = "vague-name",
    criterion: str = "readability",
    severity: Severity = Severity.WARNING,
    line: int = 1,
    rule: str = "EV501",
) -> Finding:
    """A finding in ``solution.py``."""
    return Finding(
        rule=rule,
        name=name,
        criterion=criterion,
        severity=severity,
        path="solution.py",
        line=line,
        column=1,
        end_line=None,
        end_column=None,
        message=f"Mend {name}.",
        why="It costs the reader time.",
        fix="Mend it.",
        source="senior-bar",
    )


def case(group: str = "core", verdict: Verdict = Verdict.PASSED, name: str = "test_it") -> CaseResult:
    """One test case."""
    return CaseResult(f"test_solution.py::{name}", group, verdict, 0.01)


def cases(passed: int, failed: int = 0, group: str = "core") -> tuple[CaseResult, ...]:
    """So many cases of one group."""
    good = (case(group, name=f"test_good[{number}]") for number in range(passed))
    bad = (case(group, Verdict.WRONG_ANSWER, f"test_bad[{number}]") for number in range(failed))
    return (*good, *bad)


def growth(measured: str = "n", accepted: tuple[str, ...] = ("n",), **changes: object) -> GrowthResult:
    """Time measured with high confidence."""
    result = GrowthResult("solve", "time", "random", measured, (measured,), "high", accepted, 3, ())
    return replace(result, **changes)  # type: ignore[arg-type]  # the test names fields of GrowthResult


def claim(kind: str = "time", verdict: ClaimVerdict = ClaimVerdict.CONSISTENT) -> Claim:
    """A stated cost."""
    return Claim(f"{kind} O(n)", "solution.py", 2, kind, "O(n)", verdict, "measured O(n)")


def ambiguity(credit: float = 1.0) -> AmbiguityResult:
    """An open question that was probed."""
    return AmbiguityResult(
        "empty", "What of empty input?", "returns []", True, credit > 0, credit == 1, credit
    )


def metric(name: str, value: float, line: int = 1, where: str = "solve", unit: str = "points") -> Measurement:
    """A measurement in ``solution.py``."""
    return Measurement(name, value, unit, "solution.py", line, where)


def trade_off(line: int = 1) -> Strength:
    """A written trade-off."""
    return Strength("trade_offs", "names the sorted array that was not taken, and why", "solution.py", line)


def evaluation(
    findings: Iterable[Finding] = (),
    tests: TestRun | None = None,
    measurements: Iterable[Measurement] = (),
    **changes: object,
) -> Evaluation:
    """A Docker run in which one core test passed, with what the test adds."""
    base = Evaluation(
        schema_version="1",
        submission=SubmissionRecord("solution.py", "0" * 64, ()),
        problem=None,
        environment=Environment("docker", "a container", "", "3.13.0", {}, 0, RubricRecord("", "")),
        tests=tests or TestRun.of(cases(1)),
        findings=tuple(findings),
        measurements=(CODE_LINES, *measurements),
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # the test names fields of Evaluation


def senior_evaluation(**changes: object) -> Evaluation:
    """One that reaches senior, and staff but for trade-offs and own tests."""
    strong: dict[str, object] = {
        "tests": TestRun.of((*cases(3), *cases(2, group="edge"))),
        "growth": (growth(),),
        "claims": (claim("time"), claim("space")),
        "ambiguities": (ambiguity(),),
    }
    return evaluation(**(strong | changes))  # type: ignore[arg-type]  # fields of Evaluation
