"""A rubric that a team copied and changed is read whole, or refused with all of its faults."""

from importlib import resources
from pathlib import Path

import pytest

from evaluator.errors import RubricError
from evaluator.scoring import load_rubric

DEFAULT = (resources.files("evaluator.scoring") / "rubrics" / "default.toml").read_text(encoding="utf-8")


def written(folder: Path, text: str) -> Path:
    """The text as a rubric file."""
    path = folder / "team.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path, *changes: tuple[str, str]) -> str:
    """The error for the shipped rubric with these texts replaced."""
    text = DEFAULT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    with pytest.raises(RubricError) as caught:
        load_rubric(written(folder, text))
    return str(caught.value)


def test_a_copy_is_the_same_rubric(tmp_path: Path) -> None:
    """The digest is that of the bytes, wherever the file lies."""
    assert load_rubric(written(tmp_path, DEFAULT)) == load_rubric()


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """One run of the command is enough to mend a file."""
    told = faults(
        tmp_path,
        ("formatting = { cap = 3,", "formatting = { cap = 30,"),
        ("weight = 25", "weight = -1"),
        ('groups = ["core"]', 'criteria = ["charm"]'),
        ("credit = [70, 85, 100]", "credit = [70, 60]"),
    )
    assert "criteria.readability: the caps of the groups sum to 127, not to 100" in told
    assert "criteria: correctness must not be negative" in told
    assert "gates[1]: unknown criterion 'charm'" in told
    assert "trade_offs: credit" in told


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[criteria.typing]", "[criteria.tpying]", "unknown key"),
        ('check = "index"', 'check = "charm"', "gates[3]: Invalid enum value 'charm'"),
        (
            "weight = 25",
            'weight = "much"',
            "criteria.correctness: Expected `float`, got `str` - at `$.weight`",
        ),
        ("fade = 0.7", "fade = 1.7", "fade must lie between 0 and 1"),
        ("warning = 8", "warning = 80", "costs: error, warning and note must not grow"),
        ("warning = 8", "warning = nan", "costs: error, warning and note must not grow"),
        ('calibration = "neetcode"', 'calibration = "ours"', "unknown calibration 'ours'"),
        ("at_least = 50\n", "", "needs at_least"),
        (
            'same_as = ["long-function",',
            'same_as = ["vague-name",',
            "function-length and its same_as must belong",
        ),
        ("[claims]", "[clams]", "unknown section 'clams'"),
        ("cap = 20 }", "cap = 20, rule = 3 }", "criteria.correctness.groups.other: unknown key 'rule'"),
        ("[costs]", "costs]", "is not TOML"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """Each line says where the fault is and what was expected."""
    if "tpying" in new:
        expected = "unknown criterion 'tpying'"
        assert expected in faults(
            tmp_path, (old, new), ("[criteria.typing.groups]", "[criteria.tpying.groups]")
        )
    else:
        assert expected in faults(tmp_path, (old, new))


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(RubricError, match=r"none\.toml: cannot be read"):
        load_rubric(tmp_path / "none.toml")
