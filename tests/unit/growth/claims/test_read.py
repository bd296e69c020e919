"""Claims are read in a child with limits, whatever the text is."""

import pytest

from evaluator.growth.claims.read import read_claims
from evaluator.intake.snapshot import snapshot
from evaluator.model.reasoning import Claim, ClaimVerdict, GrowthPoint, GrowthResult

POINTS = (GrowthPoint(16, 100, None), GrowthPoint(1024, 10_000, 0.01))
MEASURED = GrowthResult("total", "time", "given", "n", ("n",), "high", ("n",), 3, POINTS)


def claims_of(text: str, runs: int = 1) -> tuple[Claim, ...]:
    submission = snapshot("s", [("solution.py", text.encode())], "solution.py")
    claims, unread = read_claims(submission, [[MEASURED]] * runs)
    assert unread == ""
    return claims


def stated(cost: str) -> str:
    return f'def total(values):\n    """Time: {cost} for n values."""\n    return sum(values)\n'


@pytest.mark.parametrize(
    ("cost", "verdict"), [("O(n)", ClaimVerdict.CONSISTENT), ("O(n^2)", ClaimVerdict.LOOSER)]
)
def test_a_stated_cost_is_held_against_the_measurement(cost: str, verdict: ClaimVerdict) -> None:
    (claim,) = claims_of(stated(cost))
    assert (claim.kind, claim.line, claim.verdict) == ("time", 2, verdict)


def test_a_claim_is_contradicted_by_two_runs_only() -> None:
    (once,), (twice,) = claims_of(stated("O(1)")), claims_of(stated("O(1)"), runs=2)
    assert (once.verdict, twice.verdict) == (ClaimVerdict.INCONCLUSIVE, ClaimVerdict.CONTRADICTED)


@pytest.mark.parametrize("text", ["", "def broken(:\n", "(" * 9_000])
def test_text_that_nobody_can_parse_holds_no_claim(text: str) -> None:
    assert claims_of(text) == ()


def test_a_form_without_end_is_inconclusive() -> None:
    (claim,) = claims_of('"""Time: O(' + "n^" * 4_000 + '"""\n')
    assert claim.verdict is ClaimVerdict.INCONCLUSIVE
