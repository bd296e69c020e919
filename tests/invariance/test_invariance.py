"""Changes that leave the quality of code as it is never change its level, and hardly its scores.

Only the code is read here: what a sandbox tells is the same for each variant.
"""

from functools import cache

import pytest

from evaluator.model.evaluation import Evaluation
from tests.invariance.known import DIFFERS
from tests.invariance.transformations import EVERYWHERE
from tests.invariance.variants import ORIGINAL, SOURCES, variants_of
from tests.static_review import Code, read_all, rules_of, scores_of

POINTS = 2.0
LANGUAGES = ("synonyms", "german", "spanish", "portuguese")
CHANGES = [(source, change) for source in SOURCES for change in variants_of(source) if change != ORIGINAL]


@cache
def _evaluations() -> dict[str, Evaluation]:
    """All variants of all sources are read together: starting the tools costs more than reading."""
    return read_all(
        {
            _name(source, change): Code(text)
            for source in SOURCES
            for change, text in variants_of(source).items()
        }
    )


def _name(source: str, change: str) -> str:
    return f"{source}_{change}"


def _moved(source: str, change: str) -> dict[str, str]:
    """The criteria that moved by more than they may, with the findings before and after."""
    before, after = _evaluations()[_name(source, ORIGINAL)], _evaluations()[_name(source, change)]
    old, new = scores_of(before), scores_of(after)
    return {
        criterion: f"{old.get(criterion)} {rules_of(before, criterion)} -> "
        f"{new.get(criterion)} {rules_of(after, criterion)}"
        for criterion in sorted(old.keys() | new.keys())
        if abs(old.get(criterion, 0.0) - new.get(criterion, 0.0)) > POINTS
    }


@pytest.mark.parametrize(("source", "change"), CHANGES)
def test_the_level_stays(source: str, change: str) -> None:
    before, after = _evaluations()[_name(source, ORIGINAL)], _evaluations()[_name(source, change)]

    assert after.verdict.level == before.verdict.level


@pytest.mark.parametrize(
    ("source", "change"), [pair for pair in CHANGES if pair not in {(s, c) for s, c, _ in DIFFERS}]
)
def test_no_criterion_moves(source: str, change: str) -> None:
    assert _moved(source, change) == {}


@pytest.mark.parametrize(("source", "change", "criterion"), DIFFERS)
def test_what_is_known_to_differ_still_does(source: str, change: str, criterion: str) -> None:
    """When this fails, the difference is mended: take the row out of the table."""
    assert list(_moved(source, change)) == [criterion]


def test_every_kind_of_change_is_tried_on_several_sources() -> None:
    """A change by program that changed nothing would be tried in name only."""
    counts = {change: sum(change == other for _, other in CHANGES) for _, change in CHANGES}

    assert len(SOURCES) >= 12
    assert all(counts[change.__name__] >= 5 for change in EVERYWHERE), counts
    assert all(counts[f"{names}_names"] == len(SOURCES) for names in LANGUAGES), counts
