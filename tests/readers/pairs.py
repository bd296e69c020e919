"""Pairs of versions of which one is easier to read, and how well an order agrees with them."""

import ast
import csv
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data" / "readers"
_NODES = frozenset({"ListNode", "TreeNode", "Node", "Interval"})
"""What a collection of answers defines for the judge of a site."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions; the first one is easier to read."""

    name: str
    better: str
    worse: str
    held: bool
    """Whether nothing was tuned on the pair."""
    criteria: tuple[str, ...] = ("readability",)
    """Where the other one has to score lower."""


def written() -> list[Pair]:
    """The pairs that were written for this project."""
    table = tomllib.loads((FOLDER / "written.toml").read_text(encoding="utf-8"))
    return [
        Pair(
            row["name"],
            row["better"],
            row["worse"],
            row.get("held", False),
            tuple(row.get("criteria", ("readability",))),
        )
        for row in table["pairs"]
    ]


def judged(corpora: Path) -> Iterator[Pair]:
    """The pairs of public answers, their code taken from checkouts in the folder."""
    with (FOLDER / "judged.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first = _first_unit(corpora / row["first"] / row["first_path"])
            second = _first_unit(corpora / row["second"] / row["second_path"])
            better, worse = (first, second) if row["easier"] == "first" else (second, first)
            yield Pair(f"{row['number']} {row['question']}", better, worse, int(row["number"]) % 2 == 1)


def agreement(pairs: Iterable[Pair], hardness: Callable[[str], float | None]) -> tuple[float, int]:
    """The share of pairs that a number puts in order, and of how many; a tie counts as half."""
    points = []
    for pair in pairs:
        better, worse = hardness(pair.better), hardness(pair.worse)
        if better is not None and worse is not None:
            points.append(1.0 if better < worse else 0.5 if better == worse else 0.0)
    return sum(points) / max(1, len(points)), len(points)


def _first_unit(path: Path) -> str:
    """The first class or function of a file that is no node of a list or tree."""
    text = path.read_text(encoding="utf-8", errors="replace")
    units = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    first = next(unit for unit in units if unit.name not in _NODES)
    return "\n".join(text.splitlines()[first.lineno - 1 : first.end_lineno]) + "\n"
