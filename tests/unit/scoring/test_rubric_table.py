"""A rubric names the percentile table that its metrics are read against, a shipped one or a team's own."""

from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from evaluator.errors import RubricError
from evaluator.scoring import load_rubric, score
from evaluator.scoring.calibration import shipped_table
from evaluator.scoring.calibration.table import Table, to_json
from tests.unit.scoring.evidence_builders import evaluation, metric

DEFAULT = (resources.files("evaluator.scoring") / "rubrics" / "default.toml").read_text(encoding="utf-8")
LOW = Table("ours", "functions of ours", 9, 1200, {"cognitive_complexity": {50: 1, 75: 2, 90: 3, 99: 4}})


def rubric_naming(folder: Path, table: str, text: str = DEFAULT) -> Path:
    """The shipped rubric with another table."""
    assert text.count('calibration = "interview"') == 1
    path = folder / "team.toml"
    path.write_text(text.replace('calibration = "interview"', f'calibration = "{table}"'), encoding="utf-8")
    return path


def fault(folder: Path, table: str) -> str:
    """The one fault of a rubric that names this table."""
    with pytest.raises(RubricError) as caught:
        load_rubric(rubric_naming(folder, table))
    (told,) = caught.value.faults
    assert "\n" not in told
    return told


def test_the_shipped_rubric_compares_with_interview_code() -> None:
    """Its number of functions is the one that reports tell."""
    table = shipped_table("interview")
    assert load_rubric().calibration == table.calibration()
    (found,) = score(evaluation(measurements=[metric("cognitive_complexity", 200)]), load_rubric()).findings
    assert f"This is more complex than 99 % of {table.functions:,} interview functions." in found.why


def test_a_rubric_can_take_the_other_shipped_table(tmp_path: Path) -> None:
    """By its name alone."""
    rubric = load_rubric(rubric_naming(tmp_path, "well_kept"))
    assert rubric.calibration == shipped_table("well_kept").calibration()


def test_a_path_counts_from_the_folder_of_the_rubric(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the command is called."""
    monkeypatch.chdir("/")
    (tmp_path / "tables").mkdir()
    whole = replace(shipped_table("interview"), noun="functions of ours", functions=1200)
    (tmp_path / "tables" / "ours.json").write_text(to_json(whole))
    rubric = load_rubric(rubric_naming(tmp_path, "tables/ours.json"))
    assert (rubric.calibration.corpus, rubric.calibration.n) == ("functions of ours", 1200)


def test_the_digest_changes_with_the_numbers_of_its_own_table(tmp_path: Path) -> None:
    """Two reports with one digest were scored alike."""
    rubric = rubric_naming(tmp_path, "ours.json")
    digests = set()
    for functions in (100, 200):
        table = replace(shipped_table("interview"), functions=functions)
        (tmp_path / "ours.json").write_text(to_json(table))
        digests.add(load_rubric(rubric).digest)
    assert len(digests) == 2


def test_what_is_unusual_is_decided_by_the_team_s_own_table(tmp_path: Path) -> None:
    """A complexity of 15 is little among interview functions, and as much as can be here."""
    (tmp_path / "ours.json").write_text(
        to_json(replace(LOW, metrics=shipped_table("interview").metrics | LOW.metrics))
    )
    one = evaluation(measurements=[metric("cognitive_complexity", 15)])
    (found,) = score(one, load_rubric(rubric_naming(tmp_path, "ours.json"))).findings
    assert found.points == 24
    assert "more complex than 99 % of 1,200 functions of ours" in found.why
    assert 0 < score(one, load_rubric()).findings[0].points < found.points


def test_a_table_that_is_missing_or_none_is_one_line(tmp_path: Path) -> None:
    """It says which file, what is wrong, and how to make one."""
    remedy = "make one with 'evaluate calibrate DIR --out FILE'"
    assert fault(tmp_path, "ours.json") == (
        f"percentiles: the table ours.json cannot be read (no such file or directory): {remedy}"
    )
    (tmp_path / "ours.json").write_text('{"noun": 3}')
    told = fault(tmp_path, "ours.json")
    assert told.startswith("percentiles: ours.json is no percentile table (")
    assert told.endswith(remedy)


def test_an_unknown_name_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    assert fault(tmp_path, "ours") == (
        "percentiles: unknown calibration 'ours': take one of interview, well_kept, "
        "or name a table.json file beside the rubric"
    )


def test_a_table_must_hold_what_the_metrics_are_read_against(tmp_path: Path) -> None:
    """Else a metric would cost nothing in silence."""
    (tmp_path / "ours.json").write_text(to_json(LOW))
    with pytest.raises(RubricError) as caught:
        load_rubric(rubric_naming(tmp_path, "ours.json"))
    assert caught.value.faults == tuple(
        f"metrics.{name}.measurement: the table 'ours.json' has no '{measurement}'; "
        "allowed are cognitive_complexity"
        for name, measurement in (("function-length", "function_lines"), ("nesting-depth", "nesting_depth"))
    )


def test_a_little_above_the_usual_is_nobody_s_concern() -> None:
    """A function of 35 lines is longer than 98 % of the corpus, and no reviewer would speak of it."""
    small = [metric("cognitive_complexity", 14), metric("function_lines", 35), metric("nesting_depth", 4)]

    assert score(evaluation(measurements=small), load_rubric()).findings == ()


def test_a_function_that_is_unusual_in_three_ways_is_objected_to_once() -> None:
    """Complexity, length and depth grow together, and whoever mends one mends the others."""
    three = [metric("cognitive_complexity", 40), metric("function_lines", 60), metric("nesting_depth", 6)]

    found = score(evaluation(measurements=three), load_rubric()).findings

    assert [one.name for one in found] == ["cognitive-complexity"]
