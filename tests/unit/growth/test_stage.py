"""The author is contradicted by two measurements that agree, and by nothing less."""

from collections.abc import Callable
from typing import Literal

import pytest

from evaluator.errors import SandboxUnavailable
from evaluator.growth import Measured, reason_about_growth
from evaluator.growth.job import Outcome
from evaluator.intake.snapshot import snapshot
from evaluator.model.reasoning import ClaimVerdict, GrowthResult
from evaluator.model.submission import Submission

Measuring = Callable[..., Measured]


def submission(claim: str) -> Submission:
    """One function that says what it costs."""
    doc = f"Time: {claim} for n = len(nums)."
    source = f'def largest(nums: list[int]) -> int:\n    """{doc}"""\n    return max(nums)\n'
    return snapshot("largest", [("largest.py", source.encode())], "largest.py")


def measured(name: str, confidence: Literal["medium", "high"] = "high") -> Outcome:
    """A run that found this class."""
    return Outcome((GrowthResult("largest", "time", "random", name, (name,), confidence, (), 3, ()),))


@pytest.fixture
def reason(monkeypatch: pytest.MonkeyPatch) -> Measuring:
    """The stage with measurements that are given; too many are an error."""

    def run(claim: str, *outcomes: Outcome) -> Measured:
        remaining = iter(outcomes)
        monkeypatch.setattr("evaluator.growth.stage.measure_growth", lambda *_, **__: next(remaining))
        reasoning = reason_about_growth(submission(claim), None, sandbox="docker")
        assert list(remaining) == []
        return reasoning

    return run


def verdict(reasoning: Measured) -> ClaimVerdict:
    [claim] = [claim for claim in reasoning.claims if claim.kind == "time"]
    return claim.verdict


def test_a_true_claim_is_measured_once(reason: Measuring) -> None:
    assert verdict(reason("O(n)", measured("n"))) is ClaimVerdict.CONSISTENT


def test_a_claim_below_two_measurements_is_contradicted(reason: Measuring) -> None:
    assert verdict(reason("O(log n)", measured("n"), measured("n"))) is ClaimVerdict.CONTRADICTED


def test_a_second_measurement_that_differs_clears_the_author(reason: Measuring) -> None:
    assert verdict(reason("O(log n)", measured("n"), measured("log n"))) is ClaimVerdict.INCONCLUSIVE


def test_an_unsure_measurement_is_not_repeated_and_contradicts_nothing(reason: Measuring) -> None:
    assert verdict(reason("O(log n)", measured("n", "medium"))) is ClaimVerdict.INCONCLUSIVE


def test_what_the_solution_kept_from_us_is_told_apart_from_what_failed_here(reason: Measuring) -> None:
    outcome = Outcome(
        unmeasured=("`largest` on random: raised ValueError",), failures=("the engine has gone",)
    )

    failures = reason("O(n)", outcome).failures

    assert [(each.stage, each.tool) for each in failures] == [
        ("growth", "measurement"),
        ("growth", "solution"),
    ]


def test_without_a_proved_sandbox_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise SandboxUnavailable("no engine answers")

    monkeypatch.setattr("evaluator.growth.stage.prove_docker", refuse)
    monkeypatch.delattr("evaluator.growth.stage.measure_growth")

    reasoning = reason_about_growth(submission("O(n)"), None, sandbox="auto")

    assert [each.message for each in reasoning.failures] == ["no engine answers"]
    assert reasoning.growth == ()
