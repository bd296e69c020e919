"""Compiled code, of which no reviewer can say what it does."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from evaluator.intake.observation import Observation
from evaluator.model.submission import Submission

_SUFFIXES = frozenset({".pyc", ".pyo", ".so", ".pyd", ".dll", ".dylib", ".o", ".a", ".whl", ".egg", ".exe"})
_FOLDERS = ("__pycache__/", ".egg-info/")


def _details(submission: Submission) -> Iterator[str]:
    for path in submission.left_out:
        if PurePosixPath(path).suffix.lower() in _SUFFIXES or path.endswith(_FOLDERS):
            yield f"{path} holds compiled code and was left out; only source was run"


OBSERVATION = Observation("byte_code", _details)
