"""Which entries are submissions, and what they are called."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.batch.jobs import job_id, list_jobs
from evaluator.errors import UsageError


def test_files_and_folders_are_jobs_sorted_and_the_rest_is_named(submissions: Path) -> None:
    (submissions / ".hidden.py").write_text("")
    (submissions / "__pycache__").mkdir()
    (submissions / "notes.txt").write_text("")
    listing = list_jobs(submissions)
    assert [job.name for job in listing.jobs] == ["alice.py", "bob.py", "carol.py", "dave", "erin.py"]
    assert listing.ignored == ("notes.txt",)


def test_archives_are_jobs(tmp_path: Path) -> None:
    for name in ("a.zip", "b.tar.gz", "c.TGZ"):
        (tmp_path / name).write_bytes(b"")
    assert [job.name for job in list_jobs(tmp_path).jobs] == ["a.zip", "b.tar.gz", "c.TGZ"]


def test_a_folder_without_submissions_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no submission; put each in as a \.py file"):
        list_jobs(tmp_path)


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read the submissions folder"):
        list_jobs(tmp_path / "missing")


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_an_id_is_a_safe_file_name_whatever_the_submission_is_called(name: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}", job_id(name))
    assert job_id(name) == job_id(name)


@pytest.mark.parametrize("other", ["a b.py", "A_B.py", "a_b.py ", "a_b"])
def test_names_that_look_alike_get_ids_of_their_own(other: str) -> None:
    assert job_id("a_b.py") != job_id(other)


def test_a_name_that_is_no_text_gets_an_id() -> None:
    assert job_id(os.fsdecode(b"caf\xe9.py")).startswith("caf_.py-")
