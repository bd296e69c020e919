"""The tables that come with the program say where they come from, and hold no code."""

import json
from importlib import resources
from pathlib import Path

import pytest

from evaluator.errors import UsageError
from evaluator.scoring.calibration import named_table, read_table, shipped_names, shipped_table
from evaluator.scoring.calibration.table import Corpus

LICENCES = {"MIT", "BSD-3-Clause", "MIT OR Apache-2.0"}
METRICS = {"cognitive_complexity", "cyclomatic_complexity", "function_lines", "nesting_depth"}
TABLES = {name: shipped_table(name) for name in shipped_names()}
CORPORA = [corpus for table in TABLES.values() for corpus in table.corpora]


def test_interview_code_and_well_kept_code_are_kept_apart() -> None:
    assert set(TABLES) == {"interview", "well_kept"}
    names = {corpus.name for corpus in CORPORA}
    assert len(CORPORA) == len(names) >= 5


@pytest.mark.parametrize("name", TABLES)
def test_a_table_counts_what_its_corpora_hold(name: str) -> None:
    table = TABLES[name]
    assert table.name == name
    assert table.metrics.keys() == METRICS
    assert table.files == sum(corpus.files for corpus in table.corpora)
    assert table.functions == sum(corpus.functions for corpus in table.corpora)


@pytest.mark.parametrize("corpus", CORPORA, ids=[corpus.name for corpus in CORPORA])
def test_each_corpus_can_be_found_again(corpus: Corpus) -> None:
    assert corpus.licence in LICENCES
    assert len(corpus.commit) == 40
    assert corpus.repository.startswith("https://github.com/")
    assert corpus.metrics.keys() == METRICS


@pytest.mark.parametrize("name", TABLES)
def test_no_text_in_a_table_has_more_than_a_sentence(name: str) -> None:
    """Whatever measures code must not store any of it."""
    file = resources.files("evaluator.scoring.calibration") / f"{name}.json"
    texts: list[str] = []
    json.loads(
        file.read_text(encoding="utf-8"), object_hook=lambda found: texts.extend(map(str, found.values()))
    )
    assert texts
    assert not [text for text in texts if "def " in text or "\n" in text or ".py" in text]


def test_a_shipped_table_has_no_bytes_of_its_own_for_a_rubric() -> None:
    assert named_table("interview", None) == (TABLES["interview"], b"")


def test_a_team_names_a_table_by_its_path_from_the_rubric(tmp_path: Path) -> None:
    content = (resources.files("evaluator.scoring.calibration") / "well_kept.json").read_bytes()
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "ours.json").write_bytes(content)
    assert named_table("tables/ours.json", tmp_path) == (TABLES["well_kept"], content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, r"ours\.json cannot be read \(no such file or directory\): make one with 'evaluate calibrate"),
        (b"{}", r"ours\.json is no percentile table \(.*missing required field.*\): make one"),
        (b"\xff", r"ours\.json is no percentile table"),
        (b" " * 1_000_001, r"ours\.json is too large"),
    ],
)
def test_a_table_that_is_none_is_one_line(tmp_path: Path, content: bytes | None, expected: str) -> None:
    if content is not None:
        (tmp_path / "ours.json").write_bytes(content)
    with pytest.raises(UsageError, match=expected) as caught:
        read_table(tmp_path / "ours.json")
    assert "\n" not in str(caught.value)
