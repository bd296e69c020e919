"""Each task in three qualities, and the table of what was made worse on purpose."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evaluator.catalog import list_problems
from tests.static_review import Code

QUALITIES = ("good", "middling", "poor")
FOLDER = Path(__file__).parents[1] / "data" / "ordering"
TASKS = tuple(sorted(folder.name for folder in FOLDER.iterdir()))


@dataclass(frozen=True, slots=True)
class Task:
    """What ``worse.toml`` says: by quality, the criteria that are worse than one quality above."""

    worse: dict[str, tuple[str, ...]]
    problem_words: frozenset[str]


@cache
def task(name: str) -> Task:
    """The table of a task; of a shipped problem, with its words."""
    table = tomllib.loads((FOLDER / name / "worse.toml").read_text(encoding="utf-8"))
    slug = table.pop("problem", None)
    words = (
        f"{entry.name} {entry.signature}"
        for problem in list_problems()
        if problem.slug == slug
        for entry in problem.entry_points
    )
    plain = "".join(letter if letter.isalnum() else " " for letter in " ".join(words))
    return Task(
        {quality: tuple(criteria) for quality, criteria in table.items()}, frozenset(plain.lower().split())
    )


def versions() -> dict[str, Code]:
    """All versions of all tasks, by ``task_quality``."""
    return {
        f"{name}_{quality}": Code(
            (FOLDER / name / f"{quality}.py").read_text(encoding="utf-8"), task(name).problem_words
        )
        for name in TASKS
        for quality in QUALITIES
    }
