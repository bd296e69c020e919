"""Chooses the module of a submission that tests import as ``solution``."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from evaluator.errors import SubmissionRejected
from evaluator.intake.module_uses import user_of_the_others

PREFERRED_NAMES = ("solution.py", "main.py", "__main__.py")
SUPPORT_NAMES = frozenset({"conftest.py", "setup.py", "noxfile.py", "__init__.py"})
SUPPORT_FOLDERS = frozenset(
    {"test", "tests", "doc", "docs", "example", "examples", "script", "scripts", "benchmarks"}
)
SOURCE_FOLDER = "src"
CHOICES_SHOWN_MAX = 5


def choose_main(name: str, paths: Sequence[str], contents: Mapping[str, bytes] | None = None) -> str:
    """The path of the main module among ``paths``, by name first and by being the only one after.

    Of several modules it is the one that uses the others, where ``contents`` show one, or else the package
    that they make up.

    Where the submission's own folder holds neither module nor package, the same is asked of ``src``, or of
    the only folder with code.

    Raises:
        SubmissionRejected: no Python file, or several that could be meant; the line names them.
    """
    python = sorted(path for path in paths if path.endswith(".py"))
    if not python:
        raise SubmissionRejected(f"{name} holds no Python file: give a .py file or a folder with one")
    root = ""
    while (inner := _only_folder(root, python)) is not None:
        root = inner
    choices = _choices(root, python)
    if len(choices) == 1:
        return choices[0]
    if (user := user_of_the_others(choices, contents or {})) is not None:
        return user
    if f"{root}__init__.py" in python:
        return f"{root}__init__.py"
    choices = choices or [path for path in python if path.startswith(root)]
    more = "" if len(choices) <= CHOICES_SHOWN_MAX else f" and {len(choices) - CHOICES_SHOWN_MAX} more"
    raise SubmissionRejected(
        f"{name} does not say which module is the solution: rename one of "
        f"{', '.join(choices[:CHOICES_SHOWN_MAX])}{more} to {root}solution.py, or give that file alone"
    )


def is_support_file(path: str) -> bool:
    """Whether a module serves tests or packaging, by the names that pytest and setuptools use."""
    name = PurePosixPath(path).name
    return name in SUPPORT_NAMES or name.startswith("test_") or name.endswith("_test.py")


def _choices(root: str, python: Sequence[str]) -> list[str]:
    """The modules of the folder ``root`` that could be meant, or else its packages."""
    inside = [path.removeprefix(root) for path in python if path.startswith(root)]
    for preferred in PREFERRED_NAMES:
        if preferred in inside:
            return [root + preferred]
    modules = [root + path for path in inside if "/" not in path and not is_support_file(path)]
    return modules or [root + path for path in inside if _is_package(path)]


def _only_folder(root: str, python: Sequence[str]) -> str | None:
    """The folder to look into where ``root`` itself offers nothing, if there is only one."""
    if _choices(root, python):
        return None
    inside = (PurePosixPath(path.removeprefix(root)) for path in python if path.startswith(root))
    folders = {path.parts[0] for path in inside if len(path.parts) > 1} - SUPPORT_FOLDERS
    if SOURCE_FOLDER in folders:
        return f"{root}{SOURCE_FOLDER}/"
    return f"{root}{folders.pop()}/" if len(folders) == 1 else None


def _is_package(path: str) -> bool:
    folder, _, name = path.partition("/")
    return name == "__init__.py" and folder not in SUPPORT_FOLDERS
