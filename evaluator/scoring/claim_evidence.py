"""What the author states about cost, held against what was measured."""

from collections.abc import Sequence

from evaluator.model.reasoning import Claim, ClaimVerdict
from evaluator.model.rubric import ClaimRules
from evaluator.scoring.charges import Shortfall


def complexity_reasoning(
    claims: Sequence[Claim], rules: ClaimRules
) -> tuple[tuple[Shortfall, ...], tuple[str, ...]]:
    """Points that absent, loose and wrong claims about time and space cost, and the facts beside them.

    A claim that could not be checked counts as stated and costs nothing.
    """
    stated = {claim.kind for claim in claims}
    shortfalls = [
        Shortfall(points, f"no {kind} complexity is stated")
        for kind, points in (("time", rules.time_missing), ("space", rules.space_missing))
        if kind not in stated
    ]
    facts = []
    for claim in claims:
        place = f"{claim.kind} {claim.value} ({claim.path}:{claim.line})"
        match claim.verdict:
            case ClaimVerdict.CONTRADICTED:
                shortfalls.append(Shortfall(rules.contradicted, f"{place} is contradicted: {claim.detail}"))
            case ClaimVerdict.LOOSER:
                shortfalls.append(Shortfall(rules.looser, f"{place} is true but not tight: {claim.detail}"))
            case ClaimVerdict.CONSISTENT:
                facts.append(f"{place} agrees with the measurement")
            case ClaimVerdict.INCONCLUSIVE:
                facts.append(f"{place} could not be checked")
    return tuple(shortfalls), tuple(facts)
