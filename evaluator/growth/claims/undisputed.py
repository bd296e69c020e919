"""Strengths that no measurement speaks against."""

from collections.abc import Iterator, Sequence

from evaluator.model.findings import Strength
from evaluator.model.reasoning import Claim, ClaimVerdict

_REACH_LINES = {"complexity_reasoning": float("inf"), "trade_offs": 3.0}
"""How far from a wrong statement a strength of the criterion still rests on it."""


def undisputed(strengths: Sequence[Strength], claims: Sequence[Claim]) -> Iterator[Strength]:
    """The strengths without those that rest on a statement which the measurement contradicts."""
    wrong = [claim for claim in claims if claim.verdict is ClaimVerdict.CONTRADICTED]
    for strength in strengths:
        reach = _REACH_LINES.get(strength.criterion, -1.0)
        if not any(
            claim.path == strength.path and abs(claim.line - strength.line) <= reach for claim in wrong
        ):
            yield strength
