"""``--fix`` and ``--rewrites`` are refused where they make no sense."""

import sys
from pathlib import Path

import pytest

import evaluator.cli
from evaluator.cli.batch import batch


def stderr_of(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Exit status and standard error of the command."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["evaluate", *arguments])
        return evaluator.cli._run(), capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("-", "--fix"), "not an archive or standard input"),
        (("work.zip", "--fix"), "not an archive or standard input"),
        (("solution.py", "--fix", "--rewrites"), "give one of the two"),
    ],
)
def test_one_line_says_what_is_wrong(
    arguments: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is read."""
    status, said = stderr_of(arguments, capsys)

    assert status == 2
    assert says in said
    assert said.count("\n") == 1


def test_a_batch_has_no_such_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What others handed in is never changed."""
    options = {name for parameter in batch.params for name in parameter.opts}
    assert not options & {"--fix", "--rewrites"}
    status, said = stderr_of(("batch", str(tmp_path), "--out", "out", "--fix"), capsys)
    assert status == 2
    assert "--fix" in said
