"""Where problems are kept: the shipped bank, and a team's own folder beside it."""

from importlib.resources import files
from pathlib import Path

from evaluator.catalog.read import PROBLEM_FILE, read_problem
from evaluator.errors import ProblemError
from evaluator.model.problem import Problem


def bank_directory() -> Path:
    """The bank that ships with the package, whether installed or run from a source tree."""
    return Path(str(files("evaluator"))).parent / "problems"


def list_problems(extra: Path | None = None) -> tuple[Problem, ...]:
    """All problems by slug; one in ``extra`` replaces a shipped one of the same slug.

    Raises:
        ProblemError: ``extra`` is no folder, or bundles are broken; the faults of all are told at once.
    """
    problems, broken = [], []
    for _, directory in sorted(_bundles(extra).items()):
        try:
            problems.append(read_problem(directory))
        except ProblemError as error:
            broken.append(error)
    if len(broken) == 1:
        raise broken[0]
    if broken:
        raise ProblemError(f"{len(broken)} problems are broken", tuple(str(error) for error in broken))
    return tuple(problems)


def load_problem(name_or_directory: str, extra: Path | None = None) -> Problem:
    """The problem of that slug, or the bundle in that folder; other bundles are not read.

    Raises:
        ProblemError: no such problem, or its bundle is broken.
    """
    bundles = _bundles(extra)
    if name_or_directory in bundles:
        return read_problem(bundles[name_or_directory])
    directory = Path(name_or_directory)
    if directory.is_dir():
        return read_problem(directory.resolve())
    raise unknown_problem(name_or_directory, sorted(bundles))


def unknown_problem(name: str, choices: list[str]) -> ProblemError:
    """The error for a slug that is not in the bank, with what could be meant instead."""
    known = ", ".join(choices) or "(the bank is empty)"
    return ProblemError(
        f"unknown problem {name!r}: choose one of {known} (or give a folder that holds a {PROBLEM_FILE})"
    )


def _bundles(extra: Path | None) -> dict[str, Path]:
    """Folders that hold a problem file, by slug."""
    if extra is not None and not extra.is_dir():
        raise ProblemError(f"no such folder of problems: {extra}")
    banks = (bank_directory(),) if extra is None else (bank_directory(), extra.resolve())
    return {
        path.parent.name: path.parent for bank in banks for path in sorted(bank.glob(f"*/{PROBLEM_FILE}"))
    }
