"""The table of README.md names every case once, and only tests that exist."""

from pathlib import Path

import pytest

from tests.hostile.catalogue import CASES, NOT_TESTED, SAMPLES, Row, read_rows
from tests.hostile.corpus import SUITES, read_samples

ROOT = Path(__file__).parents[2]
ROWS = read_rows()
STORED = read_samples()


def test_every_case_has_one_row() -> None:
    """All cases of the catalogue, in order, none twice."""
    assert [row.number for row in ROWS] == list(CASES)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.number:03}")
def test_row_names_what_exists(row: Row) -> None:
    """``samples`` means stored ones; a path means a test in that file; a reason is a sentence."""
    has_samples = any(sample.threat == row.number for sample in STORED)
    assert has_samples == (SAMPLES in row.tested_by), "`samples` stands where samples are stored"
    for part in row.tested_by:
        if part.startswith(NOT_TESTED):
            assert len(part) > len(NOT_TESTED) + 20, "the reason is missing"
        elif part != SAMPLES:
            path, _, name = part.partition("::")
            assert name in (ROOT / path).read_text(encoding="utf-8"), f"no {name} in {path}"


def test_samples_are_well_formed() -> None:
    """Folder and number agree, the suite exists, and only honest or explained samples may pass."""
    for sample in STORED:
        assert sample.folder.name.startswith(f"{sample.threat:03}_"), sample.id
        assert any((SUITES / sample.suite).glob("test_*.py")), f"{sample.id}: no suite {sample.suite}"
        assert sample.verdicts, f"{sample.id} expects nothing"
        if "accepted" in sample.verdicts:
            assert sample.is_honest or sample.why, f"{sample.id} may pass and does not say why"


def test_no_sample_lies_under_a_name_that_a_tool_of_the_host_reacts_to() -> None:
    """pytest, Python, pip and mypy look for these names wherever they are pointed at."""
    names = {"conftest.py", "pytest.ini", "tox.ini", "setup.cfg", "setup.py", "pyproject.toml"}
    names |= {"sitecustomize.py", "usercustomize.py", "mypy.ini", ".coveragerc"}
    for sample in STORED:
        for path in sample.folder.rglob("*"):
            assert path.name not in names, path
            assert path.suffix not in {".pth", ".pyc", ".so"}, path
