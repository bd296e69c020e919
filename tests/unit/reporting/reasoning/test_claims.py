"""The wrong claims come first, and each claim that is to be changed says how."""

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
    many = [claim()] * 40
    assert [len(shown_claims(many, show_all=one)[0]) for one in (False, True)] == [FIRST_CLAIMS, 40]
    assert shown_claims(many, show_all=False)[1] == 40 - FIRST_CLAIMS


def test_a_cost_is_stated_with_its_resource() -> None:
    assert stated(claim("space")) == "O(n) space"
    assert stated(claim("raises")) == "O(n)"
