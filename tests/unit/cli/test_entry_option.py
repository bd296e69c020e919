"""``--entry`` reaches the evaluation, for one submission and never for a batch of many."""

import sys
from pathlib import Path

import pytest

import evaluator.cli
import evaluator.cli.run
from evaluator.cli.batch import batch
from evaluator.errors import UsageError
from evaluator.pipeline import Options


def test_the_name_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    submission = tmp_path / "solution.py"
    submission.write_text("def double(n: int) -> int:\n    return 2 * n\n")
    seen: list[Options] = []

    def evaluate(_submission: object, _problem: object, options: Options, *_: object, **__: object) -> None:
        seen.append(options)
        raise UsageError("nothing more is to be seen here")

    monkeypatch.setattr(evaluator.cli.run, "evaluate", evaluate)
    for entry in (["--entry", "double"], []):
        monkeypatch.setattr(sys, "argv", ["evaluate", str(submission), "--growth", *entry])
        assert evaluator.cli._run() == 2
    assert [options.entry for options in seen] == ["double", None]


def test_a_batch_has_no_such_option() -> None:
    assert "--entry" not in {name for parameter in batch.params for name in parameter.opts}
