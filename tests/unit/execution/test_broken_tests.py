"""Tests that cannot be used are told once, by the caller; the child that found out says nothing itself."""

from pathlib import Path

import pytest

from evaluator.errors import ProblemError
from evaluator.execution.child import ColdChild
from evaluator.execution.runner import run_tests
from evaluator.execution.suite import TestSuite
from evaluator.intake.snapshot import snapshot
from evaluator.model.problem import Limits


def test_a_child_that_is_not_killed_at_once_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """On a busy machine it may come to its end before its parent ends it."""
    path = tmp_path / "test_none.py"
    path.write_text("from solution import answer\n")
    submission = snapshot("solution", [("solution.py", b"def answer(): return 42\n")], "solution.py")
    ended: list[int | None] = []
    monkeypatch.setattr(ColdChild, "kill", lambda self: ended.append(self.wait(60)))

    with pytest.raises(ProblemError, match="the tests hold no case"):
        run_tests(submission, TestSuite.of_path(path, Limits()), sandbox="process")

    assert ended == [0]
    assert capfd.readouterr() == ("", "")
