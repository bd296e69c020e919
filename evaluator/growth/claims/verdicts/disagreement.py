"""Two claims that cannot both be meant: another cost for the same function and resource."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from evaluator.growth.claims.forms.expression import Expression, names_in
from evaluator.growth.claims.forms.order import Order, order
from evaluator.growth.claims.statements.stated import CostClaim

_MOST_OF_ONE = 10


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Both claims with a sentence about them."""

    first: CostClaim
    second: CostClaim
    text: str


def disagreements(claims: Sequence[CostClaim]) -> tuple[Disagreement, ...]:
    """Pairs with the same qualifiers and variables, in the order of the claims."""
    about: dict[tuple[str, str], list[CostClaim]] = {}
    for claim in claims:
        plain = claim.stated.forms and claim.stated.is_labelled and not claim.stated.unread
        if claim.entry_point is not None and plain:
            about.setdefault((claim.entry_point, claim.stated.resource), []).append(claim)
    found = []
    for (entry, resource), several in about.items():
        for one, other in combinations(several[:_MOST_OF_ONE], 2):
            if _disagree(one, other):
                text = (
                    f"Say once what `{entry}` costs in {resource}: `O({one.stated.text})` at "
                    f"{one.path}:{one.line}, `O({other.stated.text})` at {other.path}:{other.line}."
                )
                found.append(Disagreement(one, other, text))
    return tuple(found)


def _disagree(one: CostClaim, other: CostClaim) -> bool:
    if one.stated.qualifiers != other.stated.qualifiers or one.stated.labels != other.stated.labels:
        return False
    pairs = [(left, right) for left in one.stated.forms for right in other.stated.forms]
    return all(_differ(left, right) for left, right in pairs)


def _differ(left: Expression, right: Expression) -> bool:
    ours, theirs = set(names_in(left)), set(names_in(right))
    # Other letters may stand for the same things.
    return (not ours or not theirs or ours == theirs) and order(left, right) in {Order.BELOW, Order.ABOVE}
