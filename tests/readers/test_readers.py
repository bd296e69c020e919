"""The scores put versions in the order in which people find them easier, better than simple counts do."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.readers.baselines import BASELINES
from tests.readers.pairs import agreement, written
from tests.readers.scores import hardness_by_criterion

PAIRS = written()
PURPOSES = [(pair.name, criterion) for pair in PAIRS for criterion in pair.criteria]


@cache
def _hardness() -> dict[str, Callable[[str], float | None]]:
    return hardness_by_criterion(PAIRS)


@pytest.mark.parametrize(("name", "criterion"), PURPOSES)
def test_the_easier_version_scores_higher(name: str, criterion: str) -> None:
    pair = next(pair for pair in PAIRS if pair.name == name)

    assert agreement([pair], _hardness()[criterion]) == (1.0, 1)


@pytest.mark.parametrize("baseline", BASELINES)
def test_readability_agrees_better_than_a_simple_count(baseline: str) -> None:
    held = [pair for pair in PAIRS if pair.held]

    assert agreement(held, _hardness()["readability"]) > agreement(held, BASELINES[baseline])
