"""A file is replaced whole or not at all."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from evaluator.batch.durable import remove_unfinished, write_whole


def full(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace"), (os, "fdopen")])
def test_a_fault_at_any_step_keeps_the_old_content_and_leaves_nothing_behind(
    owner: object, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "result.json"
    write_whole(path, b"old")
    monkeypatch.setattr(owner, name, full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_while_writing_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: int) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "result.json", b"new")
    assert list(tmp_path.iterdir()) == []


def test_content_reaches_the_disk_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        steps.append("sync")
        fsync(descriptor)

    def noted_replace(path: Path, target: Path) -> Path:
        steps.append("name")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    write_whole(tmp_path / "result.json", b"new")
    assert steps == ["sync", "name", "sync"]


def test_leftovers_of_a_killed_run_are_removed_and_results_are_not(tmp_path: Path) -> None:
    write_whole(tmp_path / "result.json", b"kept")
    (tmp_path / ".unfinished-abc").write_bytes(b"ha")
    remove_unfinished(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["result.json"]
