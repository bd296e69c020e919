"""Which tests run, how strictly, and which version of them it was."""

from pathlib import Path

import pytest

from evaluator.errors import ProblemError
from evaluator.execution.suite import TestSuite
from evaluator.model.problem import EntryPoint, Group, Limits, Problem

LIMITS = Limits(call_timeout_s=3)


def test_a_bundle_has_groups_and_strict_asserts(tmp_path: Path) -> None:
    groups = (Group("core"), Group("edge", 2.0))
    problem = Problem("slug", "", "", "", tmp_path, "digest-1", (EntryPoint("f"),), LIMITS, groups)
    suite = TestSuite.of_problem(problem)
    assert suite == TestSuite(tmp_path / "tests", ("core", "edge"), LIMITS, is_strict=True, digest="digest-1")


def test_a_teams_own_file_runs_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "test_it.py"
    file.write_text("def test_it(): pass\n")
    suite = TestSuite.of_path(file, LIMITS)
    assert (suite.path, suite.groups, suite.limits, suite.is_strict) == (file, (), LIMITS, False)


def test_the_digest_follows_the_content_of_all_files(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    digests = set()
    for path, text in [("test_a.py", "1"), ("deep/test_b.py", "2"), ("test_a.py", "3"), ("conftest.py", "4")]:
        (tmp_path / path).write_text(text)
        digests.add(TestSuite.of_path(tmp_path, LIMITS).digest)
    assert len(digests) == 4
    assert TestSuite.of_path(tmp_path, LIMITS).digest in digests


def test_tests_that_cannot_be_read_are_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match=r"test_none.py cannot be read: No such file"):
        TestSuite.of_path(tmp_path / "test_none.py", LIMITS)
