"""Defences around a run: what is accepted for grading, what the reviewer is told, what is cleaned up."""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager

import pytest

from evaluator.analysis import prepare
from evaluator.execution import runner
from evaluator.intake import encoding
from tests.hostile.defences.defence import UNDESERVED, Defence


def _encoding(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(encoding, "declared_encoding", lambda _: None)


def _silencing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(prepare, "blank", lambda _path, text, _tokens: (text, ()))


def _clean_up(patch: pytest.MonkeyPatch) -> None:
    class Folders:
        @staticmethod
        @contextmanager
        def TemporaryDirectory(prefix: str) -> Generator[str, None, None]:  # noqa: N802 - the library's name
            yield tempfile.mkdtemp(prefix=prefix)

    patch.setattr(runner, "tempfile", Folders)


DEFENCES = (
    Defence(
        "source that declares another encoding than UTF-8 is refused",
        "evaluator/intake/encoding.py: check_python_text",
        ("J_intake/162_utf_7",),
        UNDESERVED,
        _encoding,
    ),
    Defence(
        "silencing comments are on the integrity record",
        "evaluator/analysis/suppressions.py: blank",
        ("K_analysis/176_silenced",),
        "integrity record: []",
        _silencing,
    ),
    Defence(
        "the files of a run are removed after it",
        "evaluator/execution/runner.py: run_tests",
        ("A_deception/008_bool_for_int",),
        "left behind",
        _clean_up,
    ),
)
