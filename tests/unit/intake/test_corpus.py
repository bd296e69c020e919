"""A reference corpus is read under the limits of a submission, and what cannot be read is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.errors import UsageError
from evaluator.intake.corpus import read_corpus
from evaluator.intake.limits import FILE_BYTES_MAX


def everything(path: str) -> bool:
    """No file is left out by its path."""
    return bool(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files, one of them in a folder of its own."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.py").write_text("x = 1\n")
    (tmp_path / "inner" / "b.py").write_text("y = 2\n")
    return tmp_path


def paths(
    folder: Path, wanted: Callable[[str], bool] = everything, files_max: int | None = None
) -> list[str]:
    """What is read, when all of it can be."""
    unread: list[str] = []
    found = [file.path for file in read_corpus(folder, wanted, unread, files_max=files_max)]
    assert unread == []
    return found


def test_python_files_of_all_folders_are_read(folder: Path) -> None:
    (folder / "data.csv").write_text("1,2\n")
    assert paths(folder) == ["a.py", "inner/b.py"]


def test_hidden_and_foreign_folders_are_left_out(folder: Path) -> None:
    for name in (".git", "node_modules", "environment"):
        (folder / name).mkdir()
        (folder / name / "c.py").write_text("z = 3\n")
    (folder / "environment" / "pyvenv.cfg").write_text("home = /usr\n")
    assert paths(folder) == ["a.py", "inner/b.py"]


def test_the_caller_decides_by_path(folder: Path) -> None:
    assert paths(folder, lambda path: path.startswith("inner/")) == ["inner/b.py"]


def test_a_sample_is_spread_evenly(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"{number}.py").write_text("")
    assert paths(tmp_path, files_max=3) == ["0.py", "3.py", "6.py"]
    assert len(paths(tmp_path, files_max=11)) == 10


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"x = '\xe9'\n", "is not UTF-8"),
        (b"x = '\0'\n", "holds NUL bytes"),
        (b"#" * (FILE_BYTES_MAX + 1), "is larger than 1 MB"),
        (b"#" * 20_001, "has a line longer than"),
    ],
)
def test_a_file_beyond_a_limit_is_named_and_the_rest_is_read(
    folder: Path, content: bytes, reason: str
) -> None:
    (folder / "bad.py").write_bytes(content)
    unread: list[str] = []
    assert len(list(read_corpus(folder, everything, unread))) == 2
    (line,) = unread
    assert line.startswith("bad.py")
    assert reason in line


def test_links_are_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.py").write_text("key = 1\n")
    (folder / "link.py").symlink_to(outside / "secret.py")
    (folder / "linked").symlink_to(outside)
    unread: list[str] = []
    assert [file.path for file in read_corpus(folder, everything, unread)] == ["a.py", "inner/b.py"]
    assert unread == ["link.py is a symbolic link: replace it by the file itself"]


def test_a_name_that_could_steer_a_terminal_is_refused_and_shown_escaped(folder: Path) -> None:
    (folder / "\x1b[2Jx.py").write_text("")
    unread: list[str] = []
    assert len(list(read_corpus(folder, everything, unread))) == 2
    assert "\x1b" not in unread[0]


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot read .*none: no such file or directory"):
        list(read_corpus(tmp_path / "none", everything, []))
