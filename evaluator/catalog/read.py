"""Reads one bundle into a ``Problem``; every fault of the bundle is told at once."""

import hashlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from evaluator.catalog.tables import build
from evaluator.catalog.verify import bundle_faults, problem_faults
from evaluator.errors import ProblemError
from evaluator.model.problem import (
    AcceptedGrowth,
    AmbiguitySpec,
    Approach,
    EntryPoint,
    FollowUp,
    Group,
    Limits,
    Node,
    Problem,
)

PROBLEM_FILE = "problem.toml"
STATEMENT_FILE = "statement.md"


@dataclass(frozen=True, slots=True)
class ProblemFile:
    """What ``problem.toml`` may hold; its keys are these fields."""

    slug: str
    title: str
    family: str
    entry_points: tuple[EntryPoint, ...]
    groups: tuple[Group, ...]
    nodes: tuple[Node, ...] = ()
    limits: Limits = field(default_factory=Limits)
    accepted_growth: tuple[AcceptedGrowth, ...] = ()
    ambiguities: tuple[AmbiguitySpec, ...] = ()
    approaches: tuple[Approach, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()


def read_problem(directory: Path) -> Problem:
    """The problem in ``directory``, verified.

    Raises:
        ProblemError: the folder holds no problem file, or the bundle is broken.
    """
    source = directory / PROBLEM_FILE
    try:
        table = tomllib.loads(source.read_text("utf-8"))
        statement_file = directory / STATEMENT_FILE
        statement = statement_file.read_text("utf-8") if statement_file.is_file() else ""
    except FileNotFoundError:
        raise ProblemError(f"{directory} holds no {PROBLEM_FILE}: give a folder that does") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProblemError(f"problem {directory.name!r} cannot be read: {error}") from None
    faults: list[str] = []
    content = build(ProblemFile, table, PROBLEM_FILE, faults)
    if content is None:
        raise _broken(directory, (*faults, *bundle_faults(directory, ())))
    problem = Problem(
        slug=content.slug,
        title=content.title,
        family=content.family,
        statement=statement,
        directory=directory,
        digest=bundle_digest(directory),
        entry_points=content.entry_points,
        limits=content.limits,
        groups=content.groups,
        nodes=content.nodes,
        accepted_growth=content.accepted_growth,
        ambiguities=content.ambiguities,
        approaches=content.approaches,
        follow_ups=content.follow_ups,
    )
    groups = tuple(group.name for group in problem.groups)
    faults += [*problem_faults(problem), *bundle_faults(directory, groups)]
    if faults:
        raise _broken(directory, tuple(faults))
    return problem


def bundle_digest(directory: Path) -> str:
    """SHA-256 over the files that decide a verdict: statement, tests, growth, probes and ``problem.toml``."""
    digest = hashlib.sha256()
    named = (PROBLEM_FILE, STATEMENT_FILE, "growth.py", "probes.py")
    paths = [directory / name for name in named]
    paths += [path for path in (directory / "tests").rglob("*") if "__pycache__" not in path.parts]
    for path in sorted(path for path in paths if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(directory).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _broken(directory: Path, faults: tuple[str, ...]) -> ProblemError:
    return ProblemError(f"problem {directory.name!r} is broken", faults)
