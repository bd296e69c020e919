"""Submissions in memory, made from texts."""

import hashlib
from collections.abc import Callable

import pytest

from evaluator.model.submission import SourceFile, Submission

MakeSubmission = Callable[[dict[str, str]], Submission]


@pytest.fixture
def submission() -> MakeSubmission:
    """Make a submission of texts by path; the first path in order is the main module."""

    def make(texts: dict[str, str]) -> Submission:
        files = tuple(
            SourceFile(path, text.encode(), hashlib.sha256(text.encode()).hexdigest())
            for path, text in sorted(texts.items())
        )
        digest = hashlib.sha256(repr(texts).encode()).hexdigest()
        return Submission("solution", files, digest, files[0].path)

    return make
