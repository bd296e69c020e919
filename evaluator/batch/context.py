"""What a stored result depends on besides the submission; a result of another context is made anew."""

import dataclasses
import hashlib
import platform
import re
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.errors import InfrastructureError, UsageError
from evaluator.model.problem import Problem
from evaluator.pipeline import read_rubric

if TYPE_CHECKING:
    from evaluator.pipeline import Options

DISTRIBUTION = "senior-bar"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def context_of(problem: Problem, options: "Options") -> Mapping[str, str]:
    """Digests of the problem and the rubric, each option (files by digest), and all versions that take part.

    Raises:
        RubricError: the rubric cannot be read or is broken.
        UsageError: another file that an option names cannot be read.
        InfrastructureError: the versions are unknown, because the project is not installed.
    """
    context = {"problem": problem.digest, "rubric": read_rubric(options.rubric).digest}
    for option in dataclasses.fields(options):
        value = getattr(options, option.name)
        context[f"option {option.name}"] = _digest(value) if isinstance(value, Path) else str(value)
    return context | _versions()


def _versions() -> dict[str, str]:
    """Versions of Python, of this distribution and of what it requires; another linter finds other things."""
    try:
        required = [text for text in metadata.requires(DISTRIBUTION) or () if "extra ==" not in text]
    except metadata.PackageNotFoundError as error:
        raise InfrastructureError(
            f"{DISTRIBUTION} is not installed, so results cannot name the versions that made them; "
            "run `make setup`, or `pip install -e .` in the project's folder"
        ) from error
    names = [DISTRIBUTION, *(match[0] for text in required if (match := _NAME.match(text)))]
    return {"python": platform.python_version()} | {name: metadata.version(name) for name in sorted(names)}


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from error
