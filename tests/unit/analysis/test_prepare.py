"""The analysed copy has safe names and keeps every file's own path."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.analysis.prepare import prepare, safe_names, write
from evaluator.model.submission import Submission

MakeSubmission = Callable[[dict[str, str]], Submission]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("solution.py", "solution.py"),
        ("two sum.py", "two_sum.py"),
        ("1-two:sum.py", "_1_two_sum.py"),
        ("queue.py", "queue_.py"),
        ("typing/x.py", "typing_/x.py"),
        ("src/my-app/main.py", "src/my_app/main.py"),
        ("pkg/__init__.py", "pkg/__init__.py"),
        ("../../etc/x.py", "__/__/etc/x.py"),
    ],
)
def test_name_is_importable_and_hides_no_library_module(path: str, name: str) -> None:
    """No name can break a tool's output, leave the folder or take the place of a module that a tool loads."""
    assert {name: path} == safe_names([path])


def test_names_that_fall_together_are_kept_apart() -> None:
    """Each file has a name of its own."""
    assert sorted(safe_names(["a_b.py", "a-b.py"]).values()) == ["a-b.py", "a_b.py"]


def test_files_are_written_below_the_folder(tmp_path: Path) -> None:
    """Texts arrive as they are."""
    names = write({"pkg/a.py": "x = 1\r", "b.py": "é\n"}, tmp_path)

    assert names == {"b.py": "b.py", "pkg/a.py": "pkg/a.py"}
    assert (tmp_path / "pkg" / "a.py").read_bytes() == b"x = 1\r"


def test_refused_files_are_kept_out(submission: MakeSubmission) -> None:
    """What passes a limit is named with the limit and handed to nobody."""
    prepared = prepare(submission({"a.py": "x = 1\n", "b.py": "(" * 100, "notes.txt": "text"}))

    assert prepared.texts == {"a.py": "x = 1\n"}
    assert list(prepared.refused) == ["b.py"]


def test_line_ends_are_read_as_python_reads_them(submission: MakeSubmission) -> None:
    """A lone carriage return ends a line, so no comment can hide behind one."""
    prepared = prepare(submission({"a.py": "x = 1\r# noqa\ry = 2\r\n"}))

    assert prepared.texts["a.py"] == "x = 1\n      \ny = 2\n"
    assert len(prepared.integrity) == 1
