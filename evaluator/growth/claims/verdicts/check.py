"""The verdict on one claim about cost: a true claim is never called contradicted."""

from collections.abc import Collection, Mapping, Sequence

from evaluator.growth.claims.forms.printing import show_as_written
from evaluator.growth.claims.forms.simplify import simplified
from evaluator.growth.claims.statements.stated import CostClaim, Qualifier
from evaluator.growth.claims.verdicts.evidence import describe
from evaluator.growth.claims.verdicts.left_out import leaves_out_result, of_one_kind
from evaluator.growth.claims.verdicts.placement import Relation
from evaluator.growth.claims.verdicts.relation import Comparison, compare_with
from evaluator.growth.claims.verdicts.whole import of_whole
from evaluator.growth.classes import BY_NAME, rank
from evaluator.growth.inputs import RESULT_LEFT_OUT
from evaluator.model.reasoning import Claim, ClaimVerdict, GrowthResult

_RUNS = 2
_CASES = {
    Qualifier.AVERAGE: ("average", "random", "shuffle", "expected", "typical"),
    Qualifier.AMORTISED: ("amorti", "sequence", "series", "operations", "workload"),
    Qualifier.BEST: ("best",),
}
"""Words in the name of a family that say which case it is."""
_MAY_BE_STEP = "it may speak of one step, or of another version"
_WORST = ("worst", "adversarial", "hostile")
Runs = Sequence[Sequence[GrowthResult]]
Grown = Mapping[str, Collection[str]]


def check(
    claim: CostClaim,
    runs: Runs,
    grown: Grown | None = None,
    *,
    counts_result: bool = True,
    asked: Collection[str] = (),
) -> Claim:
    """Hold the claim against independent runs of the same measurements.

    Args:
        claim: what the author says.
        runs: the results of each run; one run alone contradicts nothing.
        grown: for a family, the parameters (or the variables of the claim) that grow in it.
        counts_result: whether the space that was measured holds what the function returns.
        asked: the functions and classes that the problem asks for.
    """
    measured = {one.entry_point for run in runs for one in run if one.resource == claim.stated.resource}

    def verdict_of(one: CostClaim) -> tuple[ClaimVerdict, str]:
        return _verdict(one, runs, grown or {}, counts_result=counts_result)

    is_of_whole = claim.candidates and claim.stated.forms and claim.entry_point not in measured
    verdict, detail = of_whole(claim, measured, asked, verdict_of) if is_of_whole else verdict_of(claim)
    return Claim(
        text=claim.text,
        path=claim.path,
        line=claim.line,
        kind=claim.stated.resource,
        value=f"O({_value(claim)})",
        verdict=verdict,
        detail=detail,
    )


def _value(claim: CostClaim) -> str:
    stated = claim.stated
    return show_as_written(simplified(stated.forms[0])) if stated.forms else stated.text


def _verdict(claim: CostClaim, runs: Runs, grown: Grown, *, counts_result: bool) -> tuple[ClaimVerdict, str]:
    stated = claim.stated
    if not stated.forms:
        return ClaimVerdict.INCONCLUSIVE, stated.unread or "it states no cost that can be read"
    compared = [
        [*of_one_kind(claim, [_compared(claim, one, grown) for one in run if _is_about(claim, one)])]
        for run in runs
    ]
    if not compared or not compared[0]:
        what = f"`{claim.entry_point}`" if claim.entry_point else "what it speaks about"
        return ClaimVerdict.INCONCLUSIVE, f"the {stated.resource} of {what} was not measured"
    fitting = [one for one in compared[0] if _is_case(stated.qualifiers, one.result.family)]
    if not fitting:
        return _of_other_cases(
            compared[0], ", ".join(sorted(stated.qualifiers)) or "hashes that do not collide"
        )
    below = [one for one in fitting if one.relation is Relation.BELOW]
    if below:
        reasons = [_why_not_contradicted(claim, one, compared, counts_result=counts_result) for one in below]
        sure = [one for one, reason in zip(below, reasons, strict=True) if not reason]
        if sure:
            return ClaimVerdict.CONTRADICTED, describe(sure[0].result)
        return ClaimVerdict.INCONCLUSIVE, f"{describe(below[0].result)}; {reasons[0]}"
    return _not_below(claim, fitting, compared)


def _compared(claim: CostClaim, result: GrowthResult, grown: Grown) -> Comparison:
    return compare_with(claim, result, grown.get(result.family.removesuffix(RESULT_LEFT_OUT)))


def _rank(result: GrowthResult) -> int:
    return rank(result.measured) if result.measured in BY_NAME else -1


def _of_other_cases(compared: Sequence[Comparison], case: str) -> tuple[ClaimVerdict, str]:
    """A claim about the average holds as well where the measured case stays within it."""
    within = [one for one in compared if one.relation is Relation.WITHIN]
    if within and len(within) == len(compared):
        return ClaimVerdict.CONSISTENT, describe(within[0].result)
    return (
        ClaimVerdict.INCONCLUSIVE,
        f"it speaks of one case ({case}), and no family of inputs was made for that",
    )


def _not_below(
    claim: CostClaim, fitting: Sequence[Comparison], compared: Sequence[Sequence[Comparison]]
) -> tuple[ClaimVerdict, str]:
    within = [one for one in fitting if one.relation is Relation.WITHIN]
    if within:
        if _is_steady(within[0], compared):
            return ClaimVerdict.CONSISTENT, describe(within[0].result)
        return ClaimVerdict.INCONCLUSIVE, f"{describe(within[0].result)}; another run differs"
    first = fitting[0]
    if not all(one.relation is Relation.ABOVE for one in fitting):
        unclear = next(one for one in fitting if one.relation is not Relation.ABOVE)
        reason = unclear.doubt or "what is claimed cannot be told from what was measured"
        return ClaimVerdict.INCONCLUSIVE, f"{describe(unclear.result)}; {reason}"
    reason = next((one.doubt for one in fitting if one.doubt), "")
    if Qualifier.WORST in claim.stated.qualifiers and not any(
        word in one.result.family.lower() for word in _WORST for one in fitting
    ):
        reason = "it speaks of the worst case, which no family of inputs was made for"
    elif claim.stated.may_be_step:
        reason = _MAY_BE_STEP
    elif Qualifier.AMORTISED not in claim.stated.qualifiers and any(
        _is_case((Qualifier.AMORTISED,), one.result.family) for one in fitting
    ):
        reason = "one call may cost more than its share of a workload"
    elif any(one.result.confidence == "low" for one in fitting):
        reason = "the measurement is not sure enough"
    elif not _is_steady(first, compared):
        reason = "another run differs"
    if reason:
        return ClaimVerdict.INCONCLUSIVE, f"{describe(first.result)}; {reason}"
    return ClaimVerdict.LOOSER, describe(max((one.result for one in fitting), key=_rank))


def _why_not_contradicted(
    claim: CostClaim, one: Comparison, compared: Sequence[Sequence[Comparison]], *, counts_result: bool
) -> str:
    """The reason to give the author the benefit of the doubt; empty when there is none."""
    stated = claim.stated
    is_space = stated.resource == "space"
    counts_result = counts_result and claim.result_may_grow and not leaves_out_result(one)
    reasons = (
        (bool(one.doubt), one.doubt),
        (stated.may_be_step, _MAY_BE_STEP),
        (Qualifier.ASSUMED in stated.qualifiers, "it holds under an assumption that the inputs may break"),
        (
            is_space and Qualifier.WITHOUT_STACK in stated.qualifiers,
            "it leaves out a part of the space that was measured",
        ),
        (is_space and counts_result, "the result itself may be what grows"),
        (one.result.confidence != "high", "the measurement is not sure enough"),
        (not _is_repeated(one, compared), "only one run shows it"),
    )
    return next((reason for holds, reason in reasons if holds), "")


def _is_repeated(one: Comparison, compared: Sequence[Sequence[Comparison]]) -> bool:
    """Whether every run, and two at least, shows the claim below the measured set with high confidence."""
    sure = [
        any(
            other.result.family == one.result.family
            and other.relation is Relation.BELOW
            and other.result.confidence == "high"
            for other in run
        )
        for run in compared
    ]
    return len(sure) >= _RUNS and all(sure) and _is_steady(one, compared)


def _is_steady(one: Comparison, compared: Sequence[Sequence[Comparison]]) -> bool:
    return all(
        other.relation is one.relation
        for run in compared
        for other in run
        if other.result.family == one.result.family
    )


def _is_about(claim: CostClaim, result: GrowthResult) -> bool:
    return result.resource == claim.stated.resource and result.entry_point == claim.entry_point


def _is_case(qualifiers: Collection[Qualifier], family: str) -> bool:
    """Whether a claim with these qualifiers has to hold for the family."""
    if "collision" in family.lower() and Qualifier.WORST not in qualifiers:
        return False  # who writes O(1) for a dictionary means one whose hashes do not collide
    cases = [words for kind, words in _CASES.items() if kind in qualifiers]
    return not cases or any(word in family.lower() for words in cases for word in words)
