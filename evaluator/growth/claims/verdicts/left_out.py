"""Which of two results about space a claim is held against: with what is returned, or without it."""

from collections.abc import Iterator, Sequence

from evaluator.growth.claims.statements.stated import CostClaim, Qualifier
from evaluator.growth.claims.verdicts.placement import Relation
from evaluator.growth.claims.verdicts.relation import Comparison
from evaluator.growth.inputs import RESULT_LEFT_OUT

_WITHOUT_RESULT = frozenset({Qualifier.AUXILIARY, Qualifier.WITHOUT_OUTPUT})


def of_one_kind(claim: CostClaim, compared: Sequence[Comparison]) -> Iterator[Comparison]:
    """One comparison for each family: without the result where the claim says so, or is too low otherwise.

    Custom leaves out what is returned and seldom says so; a claim that holds either way is held true.
    """
    beside = {one.result.family: one for one in compared if leaves_out_result(one)}
    for one in compared:
        other = beside.get(one.result.family + RESULT_LEFT_OUT)
        if leaves_out_result(one):
            continue
        may_mean_less = one.relation is Relation.BELOW and other is not None
        if other is not None and (claim.stated.qualifiers & _WITHOUT_RESULT or may_mean_less):
            yield other
        else:
            yield one


def leaves_out_result(one: Comparison) -> bool:
    """Whether what is returned has no part in it."""
    return one.result.resource == "space" and one.result.family.endswith(RESULT_LEFT_OUT)
