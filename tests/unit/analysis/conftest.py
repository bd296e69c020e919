"""Submissions in memory, made from texts."""

import hashlib
from collections.abc import Callable, Iterator

import pytest

from evaluator.model.submission import SourceFile, Submission

MakeSubmission = Callable[[dict[str, str]], Submission]


@pytest.fixture(scope="session", autouse=True)
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One cache for all tests, so that only the first run of mypy is a cold one; never the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
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
