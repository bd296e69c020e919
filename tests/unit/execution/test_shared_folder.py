"""Files of a test's temporary folder go in and come back, and nothing else does."""

from pathlib import Path
from typing import Any

import pytest

from evaluator.execution.remote.files import MAX_BYTES, MAX_FILES, SharedFolder
from sandbox.guest.files import Files
from sandbox.protocol.limits import ProtocolError


class Guest:
    """Notes what was sent, and answers what it was told to."""

    def __init__(self, answer: object = ([], [])) -> None:
        self.answer = answer
        self.sent: list[tuple[Any, ...]] = []

    def __call__(self, name: str, operands: tuple[Any, ...]) -> object:
        if name == "changed_files":
            return self.answer
        self.sent.append(operands)
        return None


def test_what_a_test_writes_is_sent_once(tmp_path: Path) -> None:
    shared, guest = SharedFolder(tmp_path), Guest()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("one")
    shared.send(guest)
    shared.send(guest)
    assert guest.sent == [
        (str(tmp_path), [str(tmp_path), f"{tmp_path}/deep"], [(f"{tmp_path}/deep/a.txt", b"one")], [])
    ]
    (tmp_path / "deep" / "a.txt").unlink()
    shared.send(guest)
    assert guest.sent[-1] == (str(tmp_path), [], [], [f"{tmp_path}/deep/a.txt"])


def test_nothing_is_asked_before_there_is_a_folder(tmp_path: Path) -> None:
    shared, guest = SharedFolder(tmp_path / "none"), Guest(answer=None)
    shared.send(guest)
    shared.fetch(guest)
    assert guest.sent == []


def test_what_the_solution_writes_comes_back(tmp_path: Path) -> None:
    shared, guest = SharedFolder(tmp_path), Guest(([(f"{tmp_path}/out/b.txt", b"two")], []))
    shared.send(guest)
    shared.fetch(guest)
    assert (tmp_path / "out" / "b.txt").read_bytes() == b"two"
    guest.answer = ([], [f"{tmp_path}/out/b.txt", "/etc/hostname"])
    shared.fetch(guest)
    assert not (tmp_path / "out" / "b.txt").exists()
    assert Path("/etc/hostname").exists()


@pytest.mark.parametrize("path", ["/etc/x", "{}/../x", "{}x", "x", "{}/a\0b", "{}/link/x", "{}/file"])
def test_nothing_is_written_elsewhere(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path)
    (folder / "file").symlink_to(tmp_path / "target")
    shared, guest = SharedFolder(folder), Guest(([(path.format(folder), b"x")], []))
    shared.send(guest)
    with pytest.raises(ProtocolError):
        shared.fetch(guest)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder"]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        ([],),
        ([1], []),
        ([("a", "text")], []),
        ([], [""] * (3 * MAX_FILES)),
        ([("a", b"x" * (MAX_BYTES + 1))], []),
    ],
    ids=range(7),
)
def test_another_shape_breaks_the_protocol(tmp_path: Path, answer: object) -> None:
    shared, guest = SharedFolder(tmp_path), Guest(answer)
    shared.send(guest)
    with pytest.raises(ProtocolError):
        shared.fetch(guest)


def test_what_a_solution_writes_is_bounded(tmp_path: Path) -> None:
    shared, guest = SharedFolder(tmp_path), Guest()
    shared.send(guest)
    for number in range(2):
        guest.answer = ([(f"{tmp_path}/{number}", b"x" * MAX_BYTES)], [])
        shared.fetch(guest)
    guest.answer = ([(f"{tmp_path}/more", b"x")], [])
    with pytest.raises(ProtocolError):
        shared.fetch(guest)


def test_the_other_side_tells_what_has_changed(tmp_path: Path) -> None:
    files, folder = Files(), str(tmp_path / "folder")
    files.put(folder, [f"{folder}/deep"], [(f"{folder}/deep/a.txt", b"one")], [])
    assert files.changed(folder) == ([], [])
    Path(f"{folder}/deep/b.txt").write_text("two")
    Path(f"{folder}/deep/a.txt").unlink()
    assert files.changed(folder) == ([(f"{folder}/deep/b.txt", b"two")], [f"{folder}/deep/a.txt"])
    assert files.changed(folder) == ([], [])
