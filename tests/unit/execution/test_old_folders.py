"""What a run that was killed has left goes after a day, and nothing else does."""

import os
import time
from pathlib import Path

import pytest

from evaluator.execution.old_folders import OLD_S, remove_old_folders


def make(path: Path, age_s: float) -> Path:
    path.mkdir()
    (path / "solution.py").write_text("")
    os.utime(path, (time.time() - age_s,) * 2)
    return path


def test_only_old_folders_of_ours_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    others = make(tmp_path / "others", 2 * OLD_S)
    old, new = make(tmp_path / "senior-bar-old", 2 * OLD_S), make(tmp_path / "senior-bar-new", 60)
    (tmp_path / "senior-bar-link").symlink_to(others)
    (tmp_path / "senior-bar-file").write_text("")
    os.utime(tmp_path / "senior-bar-file", (0, 0))
    assert remove_old_folders(tmp_path) == 1
    assert not old.exists()
    assert new.exists()
    assert (others / "solution.py").exists()
    assert (tmp_path / "senior-bar-file").exists()
    monkeypatch.setattr("os.getuid", lambda: 4711)
    assert remove_old_folders(tmp_path) == 0
    os.utime(new, (0, 0))
    assert remove_old_folders(tmp_path) == 0, "somebody else's"


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    assert remove_old_folders(tmp_path / "gone") == 0
