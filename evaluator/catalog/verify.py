"""What a bundle must keep beyond the types of its fields; each function returns one line per fault."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from evaluator.catalog.marks import test_marks
from evaluator.catalog.probe_faults import probe_faults
from evaluator.catalog.samples import read_samples
from evaluator.model.problem import Problem
from evaluator.model.test_run import Verdict

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def problem_faults(problem: Problem) -> Iterator[str]:
    """Faults among the fields of ``problem.toml``."""
    if not _SLUG.fullmatch(problem.slug):
        yield f"slug {problem.slug!r} must be lower-case words joined by '-'"
    if problem.slug != problem.directory.name:
        yield f"slug {problem.slug!r} must be the folder's name {problem.directory.name!r}"
    for name, limit in asdict(problem.limits).items():
        if not limit > 0:
            yield f"limits: {name} must be greater than 0"
    yield from _entry_point_faults(problem)
    yield from _node_faults(problem)
    yield from _group_faults(problem)
    yield from _ambiguity_faults(problem)


def bundle_faults(directory: Path, groups: Sequence[str]) -> Iterator[str]:
    """Faults among the files of a bundle whose declared groups are ``groups``; none: not checked."""
    if not (directory / "statement.md").is_file():
        yield "statement.md is missing"
    elif not (directory / "statement.md").read_bytes().strip():
        yield "statement.md is empty"
    yield from _test_faults(directory, groups)
    faults: list[str] = []
    samples = read_samples(directory, faults)
    yield from faults
    if not any(sample.verdict is Verdict.ACCEPTED for sample in samples):
        yield "submissions/accepted holds no submission: a problem needs one that passes"
    for sample in samples:
        if sample.group is not None and groups and sample.group not in groups:
            yield f"submissions/{sample.verdict}/{sample.path.name}: group {sample.group!r} is not declared"


def _entry_point_faults(problem: Problem) -> Iterator[str]:
    names = [entry.name for entry in problem.entry_points]
    if not names:
        yield "entry_points must hold at least one"
    yield from _repeated("entry point", names)
    for name in names:
        if not name.isidentifier():
            yield f"entry point {name!r} is no Python name"
    for growth in problem.accepted_growth:
        if growth.entry_point.partition(".")[0] not in names:
            yield f"accepted_growth names {growth.entry_point!r}, which is no entry point"
        if not growth.classes:
            yield f"accepted_growth of {growth.entry_point!r} must name at least one class"


def _node_faults(problem: Problem) -> Iterator[str]:
    yield from _repeated("node", [node.name for node in problem.nodes])
    for node in problem.nodes:
        fields = [*node.values, *node.links]
        yield from _repeated(f"field of node {node.name!r}", fields)
        for name in (node.name, *fields):
            if not name.isidentifier() or name.startswith("__"):
                yield f"nodes: {name!r} is no Python name"


def _group_faults(problem: Problem) -> Iterator[str]:
    if not problem.groups:
        yield "groups must hold at least one"
    yield from _repeated("group", [group.name for group in problem.groups])
    for group in problem.groups:
        if group.weight < 0:
            yield f"group {group.name!r} has a negative weight"


def _ambiguity_faults(problem: Problem) -> Iterator[str]:
    yield from _repeated("ambiguity", [item.id for item in problem.ambiguities])
    for item in problem.ambiguities:
        for outcome in item.acceptable:
            if outcome not in item.outcomes:
                yield f"ambiguity {item.id!r} accepts {outcome!r}, which is not among its outcomes"
        for outcome in item.words:
            if outcome not in item.outcomes:
                yield f"ambiguity {item.id!r} has words for {outcome!r}, which is not among its outcomes"
    yield from probe_faults(problem.directory, problem.ambiguities)


def _test_faults(directory: Path, groups: Sequence[str]) -> Iterator[str]:
    files = sorted((directory / "tests").glob("test_*.py"))
    if not files:
        yield "tests holds no test_*.py"
    used: set[str] = set()
    for path in files:
        try:
            cases = test_marks(path.read_bytes())
        except (SyntaxError, ValueError) as error:
            yield f"tests/{path.name} cannot be parsed: {error}"
            continue
        for case, marks in cases.items():
            used |= marks
            if groups and len(marks & set(groups)) != 1:
                yield f"tests/{path.name}::{case} must carry the mark of exactly one of {', '.join(groups)}"
    for group in groups:
        if files and group not in used:
            yield f"group {group!r} has no test case"


def _repeated(what: str, names: Iterable[str]) -> Iterator[str]:
    for name, count in Counter(names).items():
        if count > 1:
            yield f"{what} {name!r} is declared {count} times"
