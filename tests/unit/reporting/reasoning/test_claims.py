"""The wrong claims come first, and each claim that is to be changed says how."""

from dataclasses import replace

from evaluator.model.reasoning import ClaimVerdict
from evaluator.reporting.reasoning.claims import FIRST_CLAIMS, shown_claims, stated, telling_first, what_to_do
from tests.unit.scoring.evidence_builders import claim

ALL = [claim(verdict=verdict) for verdict in ClaimVerdict]


def test_contradicted_comes_first_and_inconclusive_last() -> None:
    assert [one.verdict for one in telling_first(ALL)] == [
        ClaimVerdict.CONTRADICTED,
        ClaimVerdict.LOOSER,
        ClaimVerdict.CONSISTENT,
        ClaimVerdict.INCONCLUSIVE,
    ]


def test_only_what_is_to_be_changed_says_what_to_do() -> None:
    for kind in ("time", "raises"):
        told = {one.verdict for one in ALL if what_to_do(claim(kind, one.verdict))}
        assert told == {ClaimVerdict.CONTRADICTED, ClaimVerdict.LOOSER}


def test_few_are_shown_unless_all_are_asked_for() -> None:
    many = [replace(claim(), value=f"O(n^{number})") for number in range(40)]
    assert [len(shown_claims(many, show_all=one)[0]) for one in (False, True)] == [FIRST_CLAIMS, 40]
    assert shown_claims(many, show_all=False)[1] == 40 - FIRST_CLAIMS


def test_a_cost_is_stated_with_its_resource() -> None:
    assert stated(claim("space")) == "O(n) space"
    assert stated(claim("raises")) == "O(n)"


def test_what_is_said_at_several_places_with_one_result_is_told_once() -> None:
    again = [replace(claim(), line=number) for number in range(1, 8)]
    (told,), more = shown_claims(again, show_all=True)
    assert told.places == "solution.py:1, solution.py:2, solution.py:3, solution.py:4 and 3 more"
    assert more == 0
