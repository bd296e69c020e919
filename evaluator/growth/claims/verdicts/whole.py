"""A claim about a file or a class as a whole, held against each entry point that it may mean."""

from collections.abc import Callable, Collection, Sequence

from evaluator.growth.claims.statements.stated import CostClaim
from evaluator.model.reasoning import ClaimVerdict

Told = tuple[ClaimVerdict, str]
_AGAINST = frozenset({ClaimVerdict.CONTRADICTED, ClaimVerdict.LOOSER})


def of_whole(
    claim: CostClaim,
    measured: Collection[str],
    asked: Collection[str],
    verdict_of: Callable[[CostClaim], Told],
) -> Told:
    """One verdict where the entry points agree; a text without a name speaks of what the problem asks for."""
    wanted = [one for one in claim.candidates if _is_asked(one, asked)]
    about = [one for one in wanted or claim.candidates if one.entry_point in measured]
    if not about:
        what = "what it speaks about" if len(claim.candidates) > 1 else f"`{claim.candidates[0].entry_point}`"
        return ClaimVerdict.INCONCLUSIVE, f"the {claim.stated.resource} of {what} was not measured"
    told = [verdict_of(one) for one in about]
    verdicts = {verdict for verdict, _ in told}
    if verdicts <= {ClaimVerdict.CONSISTENT, ClaimVerdict.INCONCLUSIVE}:
        return min(told, key=lambda one: one[0] is not ClaimVerdict.CONSISTENT)
    is_tied = bool(wanted) or len(about) == len(claim.candidates)
    if len(verdicts) == 1 and is_tied:
        return told[0]
    return ClaimVerdict.INCONCLUSIVE, _why_open(about, told)


def _is_asked(claim: CostClaim, asked: Collection[str]) -> bool:
    name = claim.entry_point or ""
    return name in asked or name.partition(".")[0] in asked


def _why_open(about: Sequence[CostClaim], told: Sequence[Told]) -> str:
    """What speaks against it, and what it may be about beside that."""
    at = next(number for number, (verdict, _) in enumerate(told) if verdict in _AGAINST)
    others = [f"`{one.entry_point}`" for number, one in enumerate(about) if number != at]
    which = (
        f"it may be about {' or '.join(others)}" if others else "it does not say which function it is about"
    )
    return f"{told[at][1]}; {which}"
