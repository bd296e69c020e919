"""Whatever the bytes of an archive are, there is a submission or a refusal, never anything else."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evaluator.errors import SubmissionRejected
from evaluator.intake import read_submission
from evaluator.model.submission import Submission
from tests.unit.intake.archive_builders import tar_of, tar_with, zip_of

NAMES = ["p.zip", "p.tar", "p.tar.gz", "p.tar.bz2", "p.tar.xz"]
FILES: dict[str, str | bytes] = {
    "project/solution.py": "x = 1\n",
    f"project/{'n' * 90}/{'m' * 90}.py": "y = 2\n",
}
HONEST = {
    "p.zip": zip_of(FILES),
    "p.tar": tar_of(FILES) + tar_with(b"2"),
    "p.tar.gz": tar_of(FILES, "w:gz"),
    "p.tar.bz2": tar_of(FILES, "w:bz2"),
    "p.tar.xz": tar_of(FILES, "w:xz"),
}
MAGIC = {
    "p.zip": b"PK\3\4",
    "p.tar": b"",
    "p.tar.gz": b"\x1f\x8b\x08",
    "p.tar.bz2": b"BZh9",
    "p.tar.xz": b"\xfd7zXZ\0",
}


def is_read_or_refused(name: str, content: bytes) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            submission = read_submission(str(path))
        except SubmissionRejected as refused:
            return str(refused).isprintable()
        return isinstance(submission, Submission)


@pytest.mark.parametrize("name", NAMES)
@given(content=st.binary(max_size=2_000))
def test_any_bytes(name: str, content: bytes) -> None:
    assert is_read_or_refused(name, content)
    assert is_read_or_refused(name, MAGIC[name] + content)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_an_honest_archive_with_damage(name: str, data: st.DataObject) -> None:
    content = bytearray(HONEST[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        if not content:
            break
    assert is_read_or_refused(name, bytes(content[: data.draw(st.integers(0, len(content)))]))
    assert is_read_or_refused(name, bytes(content))


@example(names=["\x00"], kind="p.zip")
@given(names=st.lists(st.text(max_size=12), max_size=4), kind=st.sampled_from(["p.zip", "p.tar"]))
def test_any_names(names: list[str], kind: str) -> None:
    files: dict[str, str | bytes] = dict.fromkeys(["solution.py", *(f"{name}.py" for name in names)], "")
    try:
        content = zip_of(files) if kind == "p.zip" else tar_of(files)
    except (UnicodeEncodeError, ValueError):
        return  # the writer cannot spell it
    assert is_read_or_refused(kind, content)


@given(content=st.binary(max_size=500))
def test_any_bytes_as_a_python_file(content: bytes) -> None:
    assert is_read_or_refused("solution.py", content)
