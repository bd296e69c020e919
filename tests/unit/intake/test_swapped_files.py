"""Files that change while they are read: one snapshot, taken once, is what every stage sees."""

import os
import stat
from pathlib import Path

import pytest

from evaluator.errors import SubmissionRejected
from evaluator.intake import read_submission
from evaluator.intake import tree as tree_module


def test_a_later_change_on_disk_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text("x = 1\n")
    submission = read_submission(str(tmp_path))
    path.write_text("x = 2\n")
    assert submission.main_file.text == "x = 1\n"
    with pytest.raises(AttributeError):
        submission.main_file.content = b""  # type: ignore[misc]  # the point: it is frozen


def test_a_file_that_becomes_a_link_after_it_was_listed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "solution.py").symlink_to("/etc/passwd")
    seen = lambda *_: [("solution.py", stat.S_IFREG)]  # noqa: E731 - what the folder held a moment ago
    monkeypatch.setattr(tree_module, "_entries", seen)
    with pytest.raises(SubmissionRejected, match=r"solution\.py is a symbolic link"):
        read_submission(str(tmp_path))


def test_a_file_that_becomes_a_fifo_after_it_was_listed_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "solution.py")
    monkeypatch.setattr(tree_module, "_entries", lambda *_: [("solution.py", stat.S_IFREG)])
    with pytest.raises(SubmissionRejected, match="is not a regular file"):
        read_submission(str(tmp_path))


def test_a_folder_that_becomes_a_link_after_it_was_listed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "handed-in"
    root.mkdir()
    (root / "package").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.setattr(tree_module, "_entries", lambda *_: [("package", stat.S_IFDIR)])
    with pytest.raises(SubmissionRejected, match="package"):
        read_submission(str(root))


def test_a_hard_link_is_read_as_the_content_that_it_is(tmp_path: Path) -> None:
    """Nothing is written, moved or given other rights, so a hard link can do no harm."""
    original = tmp_path / "elsewhere.py"
    original.write_text("x = 1\n")
    root = tmp_path / "handed-in"
    root.mkdir()
    os.link(original, root / "solution.py")
    before = original.stat()
    assert read_submission(str(root)).main_file.text == "x = 1\n"
    assert (original.stat().st_mode, original.stat().st_mtime) == (before.st_mode, before.st_mtime)
