"""Chooses the module of a submission that tests import as ``solution``."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from evaluator.errors import SubmissionRejected

PREFERRED_NAMES = ("solution.py", "main.py", "__main__.py")
SUPPORT_NAMES = frozenset({"conftest.py", "setup.py", "noxfile.py", "__init__.py"})
CHOICES_SHOWN_MAX = 5


def choose_main(name: str, paths: Sequence[str]) -> str:
    """The path of the main module among ``paths``, by name first and by being the only one after.

    Raises:
        SubmissionRejected: no Python file, or several that could be meant; the line names them.
    """
    python = sorted(path for path in paths if path.endswith(".py"))
    if not python:
        raise SubmissionRejected(f"{name} holds no Python file: give a .py file or a folder with one")
    top_level = [path for path in python if "/" not in path]
    for preferred in PREFERRED_NAMES:
        if preferred in top_level:
            return preferred
    modules = [path for path in top_level if not is_support_file(path)]
    if len(modules) == 1:
        return modules[0]
    packages = [path for path in python if _is_package(path)]
    if not modules and len(packages) == 1:
        return packages[0]
    choices = modules or packages or python
    more = "" if len(choices) <= CHOICES_SHOWN_MAX else f" and {len(choices) - CHOICES_SHOWN_MAX} more"
    raise SubmissionRejected(
        f"{name} does not say which module is the solution: rename one of "
        f"{', '.join(choices[:CHOICES_SHOWN_MAX])}{more} to solution.py, or give that file alone"
    )


def is_support_file(path: str) -> bool:
    """Whether a module serves tests or packaging, by the names that pytest and setuptools use."""
    name = PurePosixPath(path).name
    return name in SUPPORT_NAMES or name.startswith("test_") or name.endswith("_test.py")


def _is_package(path: str) -> bool:
    folder, _, name = path.partition("/")
    return name == "__init__.py" and folder not in {"test", "tests"}
