"""Assertions that an ``__exit__`` of the solution has kept from being made are seen."""

import sys
from pathlib import Path
from types import FrameType, TracebackType

import pytest

from evaluator.execution.remote.skipped import skips_an_assertion


class Hiding:
    """Hides every error, and tells what was thought of it."""

    verdicts: list[bool]

    def __init__(self) -> None:
        self.verdicts = []

    def __enter__(self) -> "Hiding":
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> bool:
        if error is not None:
            block: FrameType = sys._getframe(1)
            self.verdicts.append(skips_an_assertion(error, block))
        return True


SKIPPING = {
    "inside the assertion": "    assert [][0] == 1",
    "before it": "    found = [][0]\n    assert found == 1",
    "in a call before it": "    fail()\n    if x:\n        assert x == 1",
    "in a loop that would have gone on": "    for _ in (1, 2):\n        assert x\n        fail()",
}
HARMLESS = {
    "after the last assertion": "    assert x == 1\n    [][0]",
    "no assertion": "    fail()\n    x = 2",
    "a mark of what is not reached": "    fail()\n    assert False, 'not reached'",
    "an assertion after the block": "    fail()\nassert x",
    "a block inside": "    y = 1\n    with hiding:\n        fail()\n    assert y",
}


def verdicts(tmp_path: Path, body: str) -> list[bool]:
    """What is thought of each error that is hidden while a test file with this block runs."""
    path = tmp_path / "test_sample.py"
    source = f"with (\n    hiding\n):\n{body}\n"
    path.write_text(source)
    hiding = Hiding()

    def fail() -> None:
        raise ValueError

    exec(compile(source, str(path), "exec"), {"hiding": hiding, "fail": fail, "x": True})  # noqa: S102 - ours
    return hiding.verdicts


@pytest.mark.parametrize("body", SKIPPING.values(), ids=SKIPPING)
def test_an_assertion_that_was_not_made_is_seen(tmp_path: Path, body: str) -> None:
    assert verdicts(tmp_path, body) == [True]


@pytest.mark.parametrize("body", HARMLESS.values(), ids=HARMLESS)
def test_an_error_that_may_be_hidden_is_no_matter(tmp_path: Path, body: str) -> None:
    assert verdicts(tmp_path, body) == [False]


def test_code_of_no_file_is_no_matter() -> None:
    hiding = Hiding()
    exec("with hiding:\n    [][0]\n    assert x", {"hiding": hiding, "x": 1})  # noqa: S102 - ours
    assert hiding.verdicts == [False]
