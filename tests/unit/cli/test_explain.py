"""``evaluate explain``: a rule in words, with what it costs."""

from dataclasses import replace

import pytest
from click.testing import CliRunner

from evaluator.cli.explain import explain
from evaluator.errors import UsageError
from evaluator.scoring import load_rubric


def printed(rule: str) -> str:
    """What the command writes, in one line."""
    outcome = CliRunner().invoke(explain, [rule], catch_exceptions=False)
    assert outcome.exit_code == 0
    return " ".join(outcome.stdout.split())


def test_a_finding_is_priced_with_its_group_and_cap() -> None:
    text = printed("vague-name")
    assert "Costs: 3 of the 100 points of readability, which is 12% of the index." in text
    assert "In the group 'naming' each further finding counts 0.7 times as much" in text
    assert "all of them together at most 20 (rubric 'default')" in text


def test_a_measurement_that_becomes_a_finding_is_a_rule_too() -> None:
    """A report names it, so it can be asked for."""
    assert "Costs: up to 50, by what was measured," in printed("EV790")


def test_a_rule_about_measured_growth_can_be_asked_for_too() -> None:
    assert "Costs: no points; it is listed under efficiency." in printed("slower-than-accepted")


def test_a_rule_without_a_price_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    rubric = load_rubric()
    free = replace(rubric, costs=replace(rubric.costs, rules={"vague-name": 0.0}))
    monkeypatch.setattr("evaluator.cli.explain.load_rubric", lambda: free)
    assert "Costs: no points; it is listed under readability." in printed("vague-name")


@pytest.mark.parametrize(
    ("wanted", "suggested"),
    [
        ("vauge-name", "did you mean vague-name"),
        ("EV5O2", "EV502"),
        ("Flag", "did you mean flag-argument"),
        ("zzz", "a report names rules as EV101, ruff-F401, unused-import"),
    ],
)
def test_an_unknown_rule_is_refused_with_near_names(wanted: str, suggested: str) -> None:
    with pytest.raises(UsageError, match=f"no rule is called '{wanted}': .*{suggested}") as caught:
        printed(wanted)
    assert "\n" not in str(caught.value)
