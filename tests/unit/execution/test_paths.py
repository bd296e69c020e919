"""A path of the solution names a file in the sandbox: nothing that a test does with it happens here."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from evaluator.execution.remote.faults import RemoteUseError
from evaluator.execution.remote.paths import SolutionPath, keep_apart
from sandbox.protocol import library
from tests.unit.sandbox.protocol.built_in_values import round_trip

REACHES: dict[str, Callable[[Any], object]] = {
    "open": open,
    "read": lambda path: path.read_text(),
    "write": lambda path: path.write_text("x"),
    "remove": lambda path: path.unlink(),
    "remove a tree": shutil.rmtree,
    "rename": lambda path: path.rename("elsewhere"),
    "below it": lambda path: (path.parent / path.name).read_bytes(),
}


@pytest.fixture(autouse=True)
def _apart() -> Iterator[None]:
    """As on the side of the tests."""
    before = dict(library._stand_ins)
    keep_apart()
    yield
    library._stand_ins.clear()
    library._stand_ins.update(before)


@pytest.mark.parametrize("reach", REACHES.values(), ids=REACHES)
def test_no_file_of_this_machine_is_reached(reach: Callable[[Any], object], tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    path = round_trip(file)
    assert type(path) is SolutionPath
    with pytest.raises(RemoteUseError, match="a path in the sandbox"):
        reach(path)
    assert file.read_text() == "mine"


def test_it_is_equal_to_the_path_of_the_same_name_and_goes_back_as_one() -> None:
    path: Any = round_trip(Path("/a/b"))
    assert path == Path("/a/b")
    assert hash(path) == hash(Path("/a/b"))
    assert isinstance(path, Path)
    assert (path.name, str(path / "c"), repr(path)) == ("b", "/a/b/c", repr(Path("/a/b")))
    assert round_trip(path) == path
