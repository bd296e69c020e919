"""A claim restricted to what grew in a measurement, and how it stands to the result."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product

from evaluator.growth.claims.forms.expression import Expression, names_in
from evaluator.growth.claims.forms.growth import growth
from evaluator.growth.claims.statements.stated import CostClaim, Tie
from evaluator.growth.claims.verdicts.placement import Relation, place
from evaluator.model.reasoning import GrowthResult

_CUSTOMARY = frozenset({"n", "N"})
_MOST_VARIABLES = 6


@dataclass(frozen=True, slots=True)
class Comparison:
    """One result beside the claim."""

    result: GrowthResult
    relation: Relation
    doubt: str = ""
    """Why nothing may be held against the author; empty when the comparison is sure."""


def compare_with(claim: CostClaim, result: GrowthResult, grown: Collection[str] | None) -> Comparison:
    """Compare each form; ``grown`` are the parameters that the family lets grow, None when nobody says."""
    ties = {tie.variable: tie for tie in claim.ties}
    relations = [_of_form(form, ties, result, grown) for form in claim.stated.forms]
    if Relation.WITHIN in relations:
        relation = Relation.WITHIN
    else:
        relation = relations[0] if len(set(relations)) == 1 else Relation.UNCLEAR
    return Comparison(result, relation, _doubt(claim, ties, grown))


def _of_form(
    form: Expression, ties: dict[str, Tie], result: GrowthResult, grown: Collection[str] | None
) -> Relation:
    found = set()
    variables = sorted(set(names_in(form)))
    if len(variables) > _MOST_VARIABLES:
        return Relation.UNCLEAR
    for weights in _weights(variables, ties, grown):
        growing = growth(form, weights)
        found.add(Relation.UNCLEAR if growing is None else place(growing, result.set or (result.measured,)))
    if len(found) == 1:
        return found.pop()
    is_tied = all(name in ties and ties[name].parameters for name in variables)
    return Relation.WITHIN if Relation.WITHIN in found and is_tied else Relation.UNCLEAR


def _weights(
    variables: list[str], ties: dict[str, Tie], grown: Collection[str] | None
) -> Iterator[dict[str, float]]:
    """Every way in which the variables may have grown in this measurement."""
    choices = [_speeds(name, ties.get(name), grown, is_only=len(variables) == 1) for name in variables]
    for speeds in product(*choices):
        if any(speeds) or grown is not None or not variables:
            yield dict(zip(variables, speeds, strict=True))


def _speeds(name: str, tie: Tie | None, grown: Collection[str] | None, *, is_only: bool) -> tuple[float, ...]:
    parameters = tie.parameters if tie is not None else ()
    if grown is not None and name in grown:
        return (1.0,)
    if not parameters:
        return (1.0,) if is_only and name in _CUSTOMARY else (0.0, 1.0)
    if grown is None:
        return (1.0,) if is_only else (0.0, 1.0)
    growing = [one in grown for one in parameters]
    if all(growing):
        return (1.0,)
    return (0.0, 1.0) if any(growing) else (0.0,)


def _doubt(claim: CostClaim, ties: dict[str, Tie], grown: Collection[str] | None) -> str:
    if claim.stated.unread:
        return claim.stated.unread
    for form in claim.stated.forms:
        for name in names_in(form):
            tie = ties.get(name)
            if grown is not None and name in grown:
                continue
            if tie is None or not tie.parameters:
                return f"nothing ties `{name}` to a parameter"
            if not tie.is_certain:
                return f"`{name}` may stand for something else than the size of `{tie.parameters[0]}`"
    return ""
