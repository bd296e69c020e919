"""After each test the files are again as the import has left them, whatever a test has made of them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sandbox.guest import tidying
from sandbox.guest.tidying import Ground, Surroundings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What an import has left."""
    root = tmp_path / "root"
    (root / "kept" / "inner").mkdir(parents=True)
    (root / "solution.py").write_text("source")
    (root / "kept" / "counter").write_text("0")
    (root / "link").symlink_to("solution.py")
    return root


def content_of(folder: Path) -> dict[str, str]:
    """Every path below, with what it is."""
    return {
        str(path.relative_to(folder)): "link"
        if path.is_symlink()
        else "folder"
        if path.is_dir()
        else path.read_text()
        if path.is_file()
        else "other"
        for path in sorted(folder.rglob("*"))
    }


def leave_files(folder: Path) -> None:
    (folder / "new").write_text("x")
    (folder / "kept" / "more").mkdir()
    (folder / "kept" / "more" / "file").write_text("x")


def change_files(folder: Path) -> None:
    (folder / "kept" / "counter").write_text("1 and more")
    (folder / "solution.py").unlink()
    (folder / "kept" / "inner").rmdir()


def put_other_things_in_their_place(folder: Path) -> None:
    (folder / "solution.py").unlink()
    (folder / "solution.py").mkdir()
    (folder / "solution.py" / "file").write_text("x")
    (folder / "kept" / "counter").unlink()
    os.mkfifo(folder / "kept" / "counter")
    (folder / "kept" / "inner").rmdir()
    (folder / "kept" / "inner").symlink_to("/")


def nest_folders(folder: Path) -> None:
    """Deeper than any path may be long."""
    start = Path.cwd()
    os.chdir(folder)
    for _ in range(400):
        name = "d" * 40
        Path(name).mkdir()
        os.chdir(name)
        Path("file").write_text("x")
    os.chdir(start)


def close_folders(folder: Path) -> None:
    (folder / "closed" / "inner").mkdir(parents=True)
    (folder / "closed" / "inner").chmod(0)
    (folder / "closed").chmod(0)


DISORDERS = (leave_files, change_files, put_other_things_in_their_place, nest_folders, close_folders)


@pytest.mark.parametrize("disorder", DISORDERS, ids=lambda each: each.__name__)
def test_files_are_put_back_as_they_were(folder: Path, disorder: Callable[[Path], None]) -> None:
    surroundings = Surroundings(Ground((str(folder),), is_alone=False))
    before = content_of(folder)
    for _ in range(2):
        disorder(folder)
        surroundings.restore([])
        assert content_of(folder) == before


def test_nothing_outside_is_touched(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_text("x")
    surroundings = Surroundings(Ground((str(folder),), is_alone=False))
    (folder / "way_out").symlink_to(tmp_path / "outside")
    (folder / "file").symlink_to(tmp_path / "outside" / "file")
    surroundings.restore([])
    assert (tmp_path / "outside" / "file").read_text() == "x"
    assert not (folder / "way_out").is_symlink()


def test_a_file_that_is_open_since_the_import_is_the_same_one(folder: Path) -> None:
    surroundings = Surroundings(Ground((str(folder),), is_alone=False))
    with (folder / "kept" / "counter").open("r+") as file:
        file.write("123")
        file.flush()
        surroundings.restore([])
        file.seek(0)
        assert file.read() == "0"


def test_a_folder_that_is_not_there_is_no_matter(tmp_path: Path) -> None:
    Surroundings(Ground((str(tmp_path / "none"),), is_alone=False)).restore([])


def test_processes_that_came_later_are_ended_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    running, ended = {1, 7, 8}, []
    monkeypatch.setattr(tidying, "_processes", lambda: iter(sorted(running)))

    def kill(process: int, _signal: int) -> None:
        ended.append(process)
        running.discard(process)

    monkeypatch.setattr(os, "kill", kill)
    surroundings = Surroundings(Ground((), is_alone=True))
    running |= {20, 21, 22}
    surroundings.restore([21])
    assert ended == [20, 22]


def test_no_process_is_ended_where_others_live_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "kill", lambda *_: pytest.fail("a process was ended"))
    Surroundings(Ground((), is_alone=False)).restore([])
