"""``evaluate bar``: the page to send with an assignment."""

from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner

from evaluator.cli import _run
from evaluator.cli.bar import bar
from evaluator.errors import RubricError

DEFAULT = resources.files("evaluator.scoring") / "rubrics" / "default.toml"


def printed(*arguments: str) -> str:
    """What the command writes."""
    outcome = CliRunner().invoke(bar, arguments, catch_exceptions=False)
    assert outcome.exit_code == 0
    return outcome.stdout


@pytest.mark.parametrize(
    ("format_name", "start"),
    [("terminal", "THE MID BAR\n"), ("markdown", "# The mid bar\n"), ("html", "<!DOCTYPE html>\n")],
)
def test_each_format_is_one_page_up_to_the_level(format_name: str, start: str) -> None:
    page = printed("--level", "mid", "--format", format_name)
    assert page.startswith(start)
    assert page.endswith("\n")
    assert "To reach mid" in page
    assert "To reach senior" not in page


def test_the_senior_bar_is_the_default_and_without_a_terminal_there_is_no_colour() -> None:
    page = printed()
    assert "THE SENIOR BAR" in page
    assert "\x1b" not in page


def test_a_team_gets_the_page_of_its_own_rubric(tmp_path: Path) -> None:
    text = DEFAULT.read_text(encoding="utf-8").replace('name = "default"', 'name = "payments"')
    own = tmp_path / "team.toml"
    own.write_text(text.replace("weight = 25", "weight = 125"), encoding="utf-8")
    page = printed("--rubric", str(own))
    assert "Rubric payments, sha256:" in " ".join(page.split())
    assert "62%" in page


def test_a_rule_that_does_not_exist_is_told_before_the_page_is_sent(tmp_path: Path) -> None:
    own = tmp_path / "team.toml"
    text = DEFAULT.read_text(encoding="utf-8")
    own.write_text(text.replace("[costs.rules]\n", "[costs.rules]\nvauge-name = 1\n"), encoding="utf-8")
    with pytest.raises(RubricError, match=r"costs\.rules: no rule is called 'vauge-name'.*'vague-name'"):
        printed("--rubric", str(own))


def test_each_fault_of_a_rubric_gets_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """However many there are, none is cut off."""
    own = tmp_path / "team.toml"
    text = DEFAULT.read_text(encoding="utf-8").replace("weight = 25", "weight = -1")
    own.write_text(text.replace("fade = 0.7", "fade = 7"), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["evaluate", "bar", "--rubric", str(own)])
    assert _run() == 2
    assert capsys.readouterr().err.splitlines() == [
        f"evaluate: {own}: costs.fade: must lie between 0 and 1, but is 7",
        f"evaluate: {own}: criteria.correctness.weight: must not be negative or infinite, but is -1",
    ]
