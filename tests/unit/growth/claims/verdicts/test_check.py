"""Verdicts on claims about cost."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from evaluator.growth.claims import CostClaim, check, cost_claims_in_python, disagreements
from evaluator.growth.classes import CLASSES
from evaluator.growth.inputs import RESULT_LEFT_OUT
from evaluator.model.reasoning import Claim, ClaimVerdict, GrowthPoint, GrowthResult


def _result(
    measured: str,
    *,
    possible: Sequence[str] = (),
    confidence: str = "high",
    family: str = "random",
    resource: str = "time",
    entry: str = "total",
) -> GrowthResult:
    assert confidence in {"low", "medium", "high"}
    assert resource in {"time", "space"}
    return GrowthResult(
        entry_point=entry,
        resource="time" if resource == "time" else "space",
        family=family,
        measured=measured,
        set=tuple(possible) or (measured,),
        confidence="high" if confidence == "high" else "low",
        accepted=(),
        line=4,
        points=(GrowthPoint(1_000, 499_500, 0.1),),
    )


def _claims(cost: str, signature: str = "nums: list[int]", returns: str = "int") -> tuple[CostClaim, ...]:
    return cost_claims_in_python(
        "a.py", f'def total({signature}) -> {returns}:\n    """Sum.\n\n    {cost}\n    """\n'
    )


def _checked(cost: str, *results: GrowthResult, runs: int = 2, signature: str = "nums: list[int]") -> Claim:
    (claim,) = _claims(cost, signature)
    return check(claim, [results] * runs)


@pytest.mark.parametrize("name", [each.name for each in CLASSES])
def test_the_measured_class_itself_is_consistent(name: str) -> None:
    assert _checked(f"Time: O({name})", _result(name)).verdict is ClaimVerdict.CONSISTENT


@pytest.mark.parametrize(("claimed", "measured"), [*pairwise(CLASSES)])
def test_one_class_below_is_contradicted(claimed: object, measured: object) -> None:
    claim = _checked(f"Time: O({getattr(claimed, 'name', '')})", _result(getattr(measured, "name", "")))
    assert claim.verdict is ClaimVerdict.CONTRADICTED


@pytest.mark.parametrize(("measured", "claimed"), [*pairwise(CLASSES)])
def test_one_class_above_is_looser(measured: object, claimed: object) -> None:
    claim = _checked(f"Time: O({getattr(claimed, 'name', '')})", _result(getattr(measured, "name", "")))
    assert claim.verdict is ClaimVerdict.LOOSER


def test_the_evidence_names_class_line_and_count() -> None:
    claim = _checked("Time: O(n)", _result("n^2"))
    assert claim.value == "O(n)"
    assert claim.detail == (
        "measured O(n^2) in time for `total` on random, high confidence: 499,500 steps at n = 1,000, "
        "most of it at line 4"
    )


@pytest.mark.parametrize(
    ("cost", "result"),
    [
        ("Time: O(n)", _result("n log n", confidence="low")),
        ("Time: O(n)", _result("n log n", possible=("n", "n log n"), confidence="low")),
        ("Time: O(h)", _result("n^2")),
        ("Time: O(n) on average", _result("n^2", family="sorted")),
        ("Time: O(1) amortized", _result("n", family="one call")),
        ("Time: O(1) in the best case", _result("n")),
        ("Time: O(1) since the alphabet is fixed", _result("n")),
        ("Time: O(n) ~ O(n^2)", _result("n^2")),
        ("Time: O(n)", _result("n^2", family="hash collisions")),
        ("Time: O(n * pi(n))", _result("n^2")),
        ("Time: O(n)", _result("n^2", entry="other")),
        ("Time: O(n^k)", _result("n^2")),
    ],
)
def test_the_author_gets_the_benefit_of_every_doubt(cost: str, result: GrowthResult) -> None:
    assert _checked(cost, result).verdict in {ClaimVerdict.INCONCLUSIVE, ClaimVerdict.CONSISTENT}


def test_one_run_contradicts_nothing() -> None:
    assert _checked("Time: O(n)", _result("n^2"), runs=1).verdict is ClaimVerdict.INCONCLUSIVE


def test_runs_that_differ_contradict_nothing() -> None:
    (claim,) = _claims("Time: O(n)")
    runs = [[_result("n^2")], [_result("n")]]
    assert check(claim, runs).verdict is ClaimVerdict.INCONCLUSIVE
    assert check(claim, runs[::-1]).verdict is ClaimVerdict.INCONCLUSIVE


def test_one_family_below_is_enough() -> None:
    claim = _checked("Time: O(n)", _result("n"), _result("n^2", family="sorted"))
    assert claim.verdict is ClaimVerdict.CONTRADICTED


def test_an_average_claim_is_held_against_random_inputs() -> None:
    average = _checked("Time: O(n log n) on average", _result("n^2"), _result("n^2", family="sorted"))
    assert average.verdict is ClaimVerdict.CONTRADICTED


def test_a_worst_case_above_ordinary_inputs_is_not_called_loose() -> None:
    worst = "Time: O(n^2) in the worst case"
    assert _checked(worst, _result("n log n")).verdict is ClaimVerdict.INCONCLUSIVE
    assert _checked(worst, _result("n log n", family="worst: sorted")).verdict is ClaimVerdict.LOOSER


def test_a_form_between_two_classes_is_not_told_from_either() -> None:
    assert _checked("Time: O(n log log n)", _result("n")).verdict is ClaimVerdict.INCONCLUSIVE
    assert _checked("Time: O(n^2 log n)", _result("n^2")).verdict is ClaimVerdict.INCONCLUSIVE
    assert _checked("Time: O(n log log n)", _result("n^2")).verdict is ClaimVerdict.CONTRADICTED
    assert _checked("Time: O(n^4)", _result("n^3")).verdict is ClaimVerdict.INCONCLUSIVE
    assert _checked("Time: O(3^n)", _result("2^n")).verdict is ClaimVerdict.CONSISTENT


def test_several_variables_are_restricted_to_those_that_grow() -> None:
    (claim,) = _claims("Time: O(n * m), n = len(a), m = len(b)", "a: list[int], b: list[int]")
    alone, both = _result("n"), _result("n^2", family="both")
    assert check(claim, [[alone]] * 2, {"random": ["a"]}).verdict is ClaimVerdict.CONSISTENT
    assert check(claim, [[both]] * 2, {"both": ["a", "b"]}).verdict is ClaimVerdict.CONSISTENT
    assert check(claim, [[both]] * 2, {"both": ["a"]}).verdict is ClaimVerdict.CONTRADICTED
    assert check(claim, [[both]] * 2).verdict is ClaimVerdict.CONSISTENT
    assert check(claim, [[_result("n^3")]] * 2).verdict is ClaimVerdict.CONTRADICTED


def test_space_of_a_result_that_may_grow_is_not_held_against_the_author() -> None:
    (claim,) = _claims("Space: O(1)", returns="list[int]")
    runs = [[_result("n", resource="space")]] * 2
    assert check(claim, runs).verdict is ClaimVerdict.INCONCLUSIVE
    assert check(claim, runs, counts_result=False).verdict is ClaimVerdict.CONTRADICTED
    (scalar,) = _claims("Space: O(1)", returns="int")
    assert check(scalar, runs).verdict is ClaimVerdict.CONTRADICTED


@pytest.mark.parametrize("cost", ["Space: O(1) auxiliary", "Space: O(1), excluding the output"])
def test_a_claim_beside_the_result_is_held_against_what_is_measured_beside_it(cost: str) -> None:
    (claim,) = _claims(cost, returns="list[int]")
    whole = _result("n", resource="space")
    assert check(claim, [[whole]] * 2).verdict is ClaimVerdict.INCONCLUSIVE
    for measured, verdict in (("1", ClaimVerdict.CONSISTENT), ("n", ClaimVerdict.CONTRADICTED)):
        beside = _result(measured, resource="space", family="random" + RESULT_LEFT_OUT)
        assert check(claim, [[whole, beside]] * 2).verdict is verdict


def test_a_claim_about_space_is_true_when_it_holds_with_the_result_or_without_it() -> None:
    whole = _result("n", resource="space")
    beside = _result("1", resource="space", family="random" + RESULT_LEFT_OUT)
    for name, verdict in (
        ("1", ClaimVerdict.CONSISTENT),
        ("n", ClaimVerdict.CONSISTENT),
        ("n^2", ClaimVerdict.LOOSER),
    ):
        (claim,) = _claims(f"Space: O({name})", returns="list[int]")
        assert check(claim, [[whole, beside]] * 2).verdict is verdict


def test_a_claim_without_the_stack_is_not_held_against_the_depth_of_calls() -> None:
    (claim,) = _claims("Space: O(1), excluding the recursion stack")
    assert check(claim, [[_result("n", resource="space")]] * 2).verdict is ClaimVerdict.INCONCLUSIVE


def test_what_was_not_measured_is_said() -> None:
    assert _checked("Space: O(n)", _result("n")).detail == "the space of `total` was not measured"


@pytest.mark.parametrize(
    ("costs", "count"),
    [
        (("Time: O(n)", "Time: O(n^2)"), 1),
        (("Time: O(n)", "Time: O(2 * n)"), 0),
        (("Time: O(n)", "Space: O(1)"), 0),
        (("Time: O(n) on average", "Time: O(n^2) in the worst case"), 0),
        (("Time: O(n)", "Time: O(k)"), 0),
    ],
)
def test_two_claims_for_one_function_may_disagree(costs: tuple[str, str], count: int) -> None:
    found = disagreements(_claims("\n    ".join(costs)))
    assert len(found) == count
    assert all(one.text.startswith("Say once what `total` costs in time: ") for one in found)


@pytest.mark.parametrize(
    ("cost", "verdict"),
    [
        ("Time: O(n)", ClaimVerdict.INCONCLUSIVE),
        ("Time: O(n) amortised", ClaimVerdict.LOOSER),
        ("Time: O(1)", ClaimVerdict.CONSISTENT),
    ],
)
def test_a_share_of_a_workload_says_nothing_about_the_dearest_call(cost: str, verdict: ClaimVerdict) -> None:
    share = _result("1", family="random keys, in a workload of n calls")
    assert _checked(cost, share).verdict is verdict


_TWO = """'Time: {cost}.'


def total(nums: list[int]) -> int: ...


def share(nums: list[int]) -> int: ...
"""


def _of_file(cost: str, *results: GrowthResult, asked: Sequence[str] = ()) -> Claim:
    (claim,) = cost_claims_in_python("a.py", _TWO.format(cost=cost))
    return check(claim, [results] * 2, asked=asked)


def test_a_text_without_a_name_is_about_what_the_problem_asks_for() -> None:
    assert _of_file("O(n)", _result("n"), asked=["total"]).verdict is ClaimVerdict.CONSISTENT
    assert _of_file("O(n)", _result("n^2"), asked=["total"]).verdict is ClaimVerdict.CONTRADICTED
    assert _of_file("O(n^2)", _result("n"), asked=["total"]).verdict is ClaimVerdict.LOOSER


def test_a_text_that_may_be_about_what_was_not_measured_is_not_contradicted() -> None:
    claim = _of_file("O(n)", _result("n^2"))
    assert claim.verdict is ClaimVerdict.INCONCLUSIVE
    assert "which function" in claim.detail
    assert _of_file("O(n)", _result("n")).verdict is ClaimVerdict.CONSISTENT


def test_what_holds_for_one_function_and_not_for_another_is_open() -> None:
    claim = _of_file("O(n)", _result("n"), _result("n^2", entry="share"))
    assert claim.verdict is ClaimVerdict.INCONCLUSIVE
    assert "`share`" in claim.detail
    assert "may be about `total`" in claim.detail


def test_what_holds_for_none_of_the_functions_is_contradicted() -> None:
    claim = _of_file("O(n)", _result("n^2"), _result("n^3", entry="share"))
    assert claim.verdict is ClaimVerdict.CONTRADICTED


def test_a_sentence_that_may_speak_of_a_step_is_not_contradicted() -> None:
    claim = _checked("Sort, then one pass over the list, so O(n).", _result("n log n"))
    assert claim.verdict is ClaimVerdict.INCONCLUSIVE
    assert "one step" in claim.detail
