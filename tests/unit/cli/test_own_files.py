"""A person's own files are changed whole, with what was there before beside them."""

from pathlib import Path

import pytest

from evaluator.cli._own_files import check_own, write_back
from evaluator.errors import UsageError
from evaluator.intake import read_submission
from evaluator.intake.snapshot import snapshot
from evaluator.model.submission import Submission

OLD, NEW = b"x = 1\n", b"x = 2\n"


def changed(before: Submission, **contents: bytes) -> Submission:
    """The same files, some with another content; names without their ``.py``."""
    entries = [(file.path, contents.get(Path(file.path).stem, file.content)) for file in before.files]
    return snapshot(before.name, entries, before.main)


@pytest.fixture
def solution(tmp_path: Path) -> Path:
    """A file of one's own."""
    path = tmp_path / "solution.py"
    path.write_bytes(OLD)
    return path


def test_a_file_is_replaced_and_kept_beside_itself(solution: Path) -> None:
    """With its permissions; nothing else is left behind."""
    solution.chmod(0o640)
    before = read_submission(str(solution))

    backups = write_back(str(solution), before, changed(before, solution=NEW))

    backup = solution.with_name("solution.py.bak")
    assert backups == (backup.name,)
    assert (solution.read_bytes(), backup.read_bytes()) == (NEW, OLD)
    assert {path.stat().st_mode & 0o777 for path in (solution, backup)} == {0o640}
    assert sorted(solution.parent.iterdir()) == [solution, backup]


def test_an_older_backup_is_never_overwritten(solution: Path) -> None:
    """The next number is taken."""
    for name in ("solution.py.bak", "solution.py.bak1"):
        solution.with_name(name).write_text("older")
    before = read_submission(str(solution))

    assert write_back(str(solution), before, changed(before, solution=NEW)) == ("solution.py.bak2",)
    assert solution.with_name("solution.py.bak").read_text() == "older"
    assert solution.with_name("solution.py.bak1").read_text() == "older"
    assert solution.with_name("solution.py.bak2").read_bytes() == OLD


def test_of_a_folder_only_what_differs_is_written(tmp_path: Path) -> None:
    """Files below others, too."""
    folder = tmp_path / "package"
    (folder / "inner").mkdir(parents=True)
    for name in ("main.py", "inner/other.py"):
        (folder / name).write_bytes(OLD)
    before = read_submission(str(folder))

    assert write_back(str(folder), before, changed(before, other=NEW)) == ("other.py.bak",)
    assert (folder / "main.py").read_bytes() == OLD
    assert (folder / "inner" / "other.py").read_bytes() == NEW
    assert (folder / "inner" / "other.py.bak").read_bytes() == OLD
    assert not (folder / "main.py.bak").exists()


def test_a_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """And so are all others."""
    for name in ("a.py", "main.py"):
        (tmp_path / name).write_bytes(OLD)
    before = read_submission(str(tmp_path))
    (tmp_path / "main.py").write_bytes(b"x = 3\n")

    with pytest.raises(UsageError, match="has changed meanwhile: nothing was written"):
        write_back(str(tmp_path), before, changed(before, a=NEW, main=NEW))
    assert (tmp_path / "a.py").read_bytes() == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.py", "main.py"]


@pytest.mark.parametrize("gone", [True, False])
def test_a_file_that_is_no_longer_one_is_refused_in_one_line(gone: bool, solution: Path) -> None:
    """Gone, or a link to something else."""
    before = read_submission(str(solution))
    other = solution.with_name("other.py")
    solution.rename(other)
    if not gone:
        solution.symlink_to(other)

    with pytest.raises(UsageError, match=r"solution\.py (cannot be changed|has changed)"):
        write_back(str(solution), before, changed(before, solution=NEW))
    assert other.read_bytes() == OLD


def test_nothing_to_change_writes_nothing(solution: Path) -> None:
    """Not even a backup."""
    before = read_submission(str(solution))

    assert write_back(str(solution), before, before) == ()
    assert list(solution.parent.iterdir()) == [solution]


@pytest.mark.parametrize("path", ["-", "work.zip", "work.tar.gz", "work.tgz"])
def test_only_files_and_folders_are_a_persons_own(path: str) -> None:
    """What is packed, or comes through a pipe, cannot be written back."""
    with pytest.raises(UsageError, match=r"--fix changes a \.py file or a folder"):
        check_own(path)


def test_a_folder_may_be_called_like_an_archive(tmp_path: Path) -> None:
    """It is what it is."""
    folder = tmp_path / "work.zip"
    folder.mkdir()
    check_own(str(folder))
    check_own("solution.py")
