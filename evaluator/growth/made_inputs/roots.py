"""Which entry points nobody else in the file calls."""

import ast
from collections.abc import Sequence

from evaluator.growth.made_inputs.entry_points import EntryPoint


def roots(points: Sequence[EntryPoint]) -> list[EntryPoint]:
    """Those that no other one uses; all of them when each is used by another."""
    users: dict[str, set[int]] = {}
    for number, point in enumerate(points):
        if not _runs_the_rest(point):
            for name in _names_used(point):
                users.setdefault(name, set()).add(number)
    free = [
        point
        for number, point in enumerate(points)
        if not users.get(point.name if point.is_method else point.target, set()) - {number}
    ]
    return free or list(points)


def _runs_the_rest(point: EntryPoint) -> bool:
    return point.name == "main" or point.name.startswith("test_")


def _names_used(point: EntryPoint) -> set[str]:
    """Names of functions and classes, and methods of the same object as ``Class.method``."""
    found = set()
    for top in point.nodes:
        for node in ast.walk(top):
            match node:
                case ast.Name(id=name):
                    found.add(name)
                case ast.Attribute(value=ast.Name(id="self"), attr=name):
                    found.add(f"{point.target}.{name}")
    return found
