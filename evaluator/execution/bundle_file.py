"""Runs a Python file of a problem's bundle in this process; it is trusted as the problem's tests are."""

import runpy
from pathlib import Path
from typing import Any

from evaluator.errors import ProblemError


def run_bundle_file(path: Path) -> dict[str, Any]:
    """The names that the file defines.

    Raises:
        ProblemError: it cannot be run.
    """
    try:
        return runpy.run_path(str(path))
    except Exception as error:  # an author's file may fail in any way, and is told so in one line
        raise unusable(path, error) from error


def unusable(path: Path, error: Exception) -> ProblemError:
    """What to tell the author of a file that does not do or hold what it should."""
    return ProblemError(f"{path.name} of the problem cannot be used: {type(error).__name__}: {error}")
