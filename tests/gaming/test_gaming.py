"""A file that was only made to look better never scores higher than before.

The pairs lie in tests/data/gaming: a folder for each game, with files of its folder ``originals`` in which
the game was played. ``games.toml`` there says what each game is, what a change truly improves, and which
games still succeed and why.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from evaluator.analysis import analyse
from evaluator.model.evaluation import Evaluation, Score
from evaluator.scoring.criteria import index
from tests.gaming.reviews import review_each, submission_of, with_all_tests_passed

FOLDER = Path(__file__).parents[1] / "data" / "gaming"
TABLE: Mapping[str, Any] = tomllib.loads((FOLDER / "games.toml").read_text("utf-8"))
FILES = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in sorted(FOLDER.rglob("*.py"))}
GAMED = [path.removesuffix(".py") for path in FILES if not path.startswith("originals/")]


@dataclass(frozen=True, slots=True)
class Pair:
    """The scores of a file before and after the game, by criterion."""

    original: Mapping[str, Score]
    gamed: Mapping[str, Score]

    @classmethod
    def of(cls, original: Evaluation, gamed: Evaluation) -> "Pair":
        """Both reviews scored as if all tests had passed."""
        both = [with_all_tests_passed(one) for one in (original, gamed)]
        before, after = ({score.criterion: score for score in one.scores} for one in both)
        return cls(before, after)

    def gains(self) -> set[str]:
        """The criteria in which the gamed file scores higher, or is assessed where the original is not."""
        return {name for name, score in self.gamed.items() if _points(score) > _points(self.original[name])}

    def index_without(self, criteria: set[str]) -> float | None:
        """The index of the gamed file with these criteria as they were."""
        kept = {
            name: replace(score, score=self.original[name].score) if name in criteria else score
            for name, score in self.gamed.items()
        }
        return index(list(kept.values()))


def _points(score: Score) -> float:
    return -1.0 if score.score is None else score.score


def _original_of(gamed: str) -> str:
    """``test_two_sum`` and ``two_sum_test`` are played with ``two_sum``."""
    name = gamed.partition("/")[2]
    return f"originals/{name.removeprefix('test_').removesuffix('_test')}.py"


def _listed(kind: str, pair: str) -> set[str]:
    return {entry["criterion"] for entry in TABLE[kind] if entry["pair"] == pair}


@pytest.fixture(scope="module")
def reviews() -> dict[str, Evaluation]:
    """All files, reviewed by reading alone."""
    return review_each(submission_of(path, content) for path, content in FILES.items())


@pytest.mark.parametrize("name", GAMED)
def test_a_game_gains_nothing_that_the_table_does_not_name(name: str, reviews: dict[str, Evaluation]) -> None:
    pair = Pair.of(reviews[_original_of(name)], reviews[f"{name}.py"])
    allowed = _listed("improves", name) | _listed("still_gains", name)

    assert pair.gains() - allowed == set()
    assert (pair.index_without(allowed) or 0.0) <= (index(list(pair.original.values())) or 0.0)


@pytest.mark.parametrize(
    "entry",
    [*TABLE["improves"], *TABLE["still_gains"]],
    ids=lambda entry: f"{entry['pair']}-{entry['criterion']}",
)
def test_what_the_table_names_does_gain(entry: Mapping[str, str], reviews: dict[str, Evaluation]) -> None:
    """An entry that is no longer true has to go, so that the game cannot come back unseen."""
    pair = Pair.of(reviews[_original_of(entry["pair"])], reviews[f"{entry['pair']}.py"])

    assert entry["criterion"] in pair.gains(), f"mended: take the entry out of the table ({entry['why']})"


def test_every_folder_is_a_game_of_the_table() -> None:
    played = {name.partition("/")[0] for name in GAMED}

    assert played == set(TABLE["games"])
    assert len(played) >= 10
    assert len(GAMED) >= 40


@pytest.mark.parametrize("name", GAMED)
def test_a_gamed_file_is_another_file(name: str) -> None:
    original = _original_of(name)

    assert (f"{name}.py".partition("/")[2], FILES[f"{name}.py"]) != (
        original.partition("/")[2],
        FILES[original],
    )


@pytest.mark.parametrize("path", ["originals/log_report.py", "suppression_comments/inventory.py"])
def test_sharing_the_runs_of_the_analysers_changes_no_review(
    path: str, reviews: dict[str, Evaluation]
) -> None:
    alone = analyse(submission_of(path, FILES[path]))

    assert alone.findings
    assert {(one.rule, one.line, one.source) for one in alone.findings} == {
        (one.rule, one.line, one.source) for one in reviews[path].findings if one.rule not in _FROM_METRICS
    }
    assert alone.strengths == reviews[path].strengths


_FROM_METRICS = frozenset({"EV590", "EV591", "EV592", "EV790"})
"""Findings that scoring makes of measurements."""
