"""``evaluate calibrate`` turns folders into a table that a rubric can name."""

import sys
from importlib import resources
from pathlib import Path

import pytest

import evaluator.cli
from evaluator.scoring import load_rubric
from evaluator.scoring.calibration.table import from_json

BRANCH = "def pick(x):\n    if x:\n        return 1\n    return 2\n"


class Command:
    """Calls the command as a shell would."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object) -> tuple[int, str, str]:
        """Exit status, standard output and standard error."""
        self._monkeypatch.setattr(sys, "argv", ["evaluate", "calibrate", *map(str, arguments)])
        status = evaluator.cli._run()
        said = self._capsys.readouterr()
        return status, said.out, said.err


@pytest.fixture
def calibrate(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(monkeypatch, capsys)


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A folder with three functions, one of them a test."""
    folder = tmp_path / "secret_project"
    folder.mkdir()
    (folder / "a.py").write_text(BRANCH)
    (folder / "b.py").write_text("def zero():\n    return 0\n")
    (folder / "test_a.py").write_text("def check():\n    assert True\n")
    return folder


def test_the_table_goes_to_standard_output_and_holds_numbers_only(code: Path, calibrate: Command) -> None:
    status, out, err = calibrate(code, "--name", "Acme")
    table = from_json(out.encode())
    assert status == 0
    assert (table.name, table.noun, table.files, table.functions) == ("Acme", "functions of Acme", 2, 2)
    assert (table.metrics["function_lines"][50], table.metrics["function_lines"][99]) == (2, 4)
    assert not [word for word in ("secret_project", "a.py", "pick", "return") if word in out]
    assert "measured 2 functions in 2 files; below 100 functions" in err


def test_a_rubric_beside_the_table_compares_with_it(code: Path, tmp_path: Path, calibrate: Command) -> None:
    status, out, _ = calibrate(code, "--name", "Acme", "--out", tmp_path / "acme.json")
    default = (resources.files("evaluator.scoring") / "rubrics" / "default.toml").read_text(encoding="utf-8")
    rubric = tmp_path / "rubric.toml"
    rubric.write_text(default.replace('calibration = "interview"', 'calibration = "acme.json"'))
    assert (status, out) == (0, "")
    assert load_rubric(rubric).calibration.corpus == "functions of Acme"


def test_files_that_cannot_be_measured_are_counted_and_named(code: Path, calibrate: Command) -> None:
    (code / "broken.py").write_text("def (:\n")
    (code / "binary.py").write_bytes(b"\xff\xfe\0")
    status, out, err = calibrate(code)
    assert status == 0
    assert from_json(out.encode()).functions == 2
    assert "not measured: binary.py is not UTF-8" in err
    assert "not measured: broken.py: it is not valid Python" in err
    assert "measured 2 functions in 2 files, and left out 2 files; below 100" in err


def test_a_folder_counts_once_however_often_it_is_given(code: Path, calibrate: Command) -> None:
    (code / "inner").mkdir()
    (code / "inner" / "c.py").write_text(BRANCH)
    _, out, _ = calibrate(code, code / "inner", code)
    assert from_json(out.encode()).functions == 3


def test_files_of_one_name_in_two_folders_are_two(code: Path, tmp_path: Path, calibrate: Command) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.py").write_text(BRANCH)
    _, out, _ = calibrate(code, other)
    assert from_json(out.encode()).functions == 3


@pytest.mark.parametrize("files", [{}, {"empty.py": ""}, {"tests/a.py": BRANCH}])
def test_an_empty_corpus_is_one_line(files: dict[str, str], tmp_path: Path, calibrate: Command) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    status, out, err = calibrate(tmp_path)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "no function to measure below" in err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("none",), "no such file or directory"),
        ((), "Missing argument 'DIR...'"),
        ((".", "--name", " "), "--name must be text on one line"),
        ((".", "--name", "a\nb"), "--name must be text on one line"),
    ],
)
def test_a_wrong_call_is_one_line(
    arguments: tuple[str, ...],
    expected: str,
    tmp_path: Path,
    calibrate: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = calibrate(*arguments)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert expected in err
