"""Inputs for the entry points of a file that no problem is known for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from evaluator.errors import UsageError
from evaluator.growth.inputs import Inputs
from evaluator.growth.made_inputs.entry_points import EntryPoint, entry_points
from evaluator.growth.made_inputs.families import Family, families, is_told_sorted, max_n
from evaluator.growth.made_inputs.files import File, read_file
from evaluator.growth.made_inputs.kinds import NotMakeable
from evaluator.growth.made_inputs.plans import plan_of
from evaluator.growth.made_inputs.roots import roots
from evaluator.growth.made_inputs.workloads import needed_for, workload_of
from evaluator.growth.probe import Call

MOST_ENTRY_POINTS = 3
_MOST_NAMES = 5
_WORKLOAD_MAX_N = 1 << 13


@dataclass(frozen=True, slots=True)
class MadeInputs:
    """What can be measured, and in plain words what cannot and why."""

    inputs: tuple[Inputs, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reasons:
    """Why entry points are left out: the names for each reason."""

    names: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, reason: str) -> None:
        self.names.setdefault(reason, []).append(name)

    def told(self) -> Iterator[str]:
        for reason, names in self.names.items():
            listed = ", ".join(f"`{name}`" for name in names[:_MOST_NAMES])
            more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
            yield f"{listed}{more}: {reason}"


def made_inputs(
    files: Sequence[tuple[str, bytes]], main: str, entry: str | None = None, *, seed: int = 0
) -> MadeInputs:
    """Families of inputs for at most three entry points, or for the one that is named.

    Those of one entry point follow each other, the most telling first. A solution that raises on them wants
    something of its input that is stated nowhere: that is no fault of it.

    Raises:
        UsageError: there is no entry point of that name.
    """
    file = read_file(files, main)
    if file is None:
        return MadeInputs(left_out=(f"{main} cannot be parsed, so no inputs are made for it",))
    points = entry_points(file.tree)
    reasons = _Reasons()
    if entry is not None:
        inputs = _inputs_of_first([_chosen(points, entry, main)], file, seed, reasons)
    else:
        first = roots(points)
        inputs = _inputs_of_first(first, file, seed, reasons)
        if not inputs:
            inputs = _inputs_of_first([each for each in points if each not in first], file, seed, reasons)
    return MadeInputs(tuple(inputs), tuple(reasons.told()))


def _inputs_of_first(points: Sequence[EntryPoint], file: File, seed: int, reasons: _Reasons) -> list[Inputs]:
    """Of the first few that can be measured."""
    found: list[Inputs] = []
    measured = 0
    for point in points:
        if measured == MOST_ENTRY_POINTS:
            reasons.add(
                point.name, f"only {MOST_ENTRY_POINTS} entry points are measured; --entry NAME picks one"
            )
            continue
        try:
            found += _inputs_of(point, file, seed, reasons)
            measured += 1
        except NotMakeable as reason:
            reasons.add(point.name, str(reason))
    return found


def _chosen(points: Sequence[EntryPoint], entry: str, main: str) -> EntryPoint:
    name, _, method = entry.partition(".")
    found = next((point for point in points if point.name == entry), None)
    whole = next((point for point in points if point.name == name and point.methods), None)
    if found is None and whole is not None and (methods := needed_for(method, whole)):
        return replace(whole, name=entry, methods=methods)
    if found is None:
        names = ", ".join(point.name for point in points if not point.function.obstacle)
        raise UsageError(
            f"--entry: {main} has no entry point {entry!r}; it has {names}"
            if names
            else f"--entry: {main} has no entry point that could be measured"
        )
    return found


def _inputs_of(point: EntryPoint, file: File, seed: int, reasons: _Reasons) -> list[Inputs]:
    if point.function.obstacle:
        raise NotMakeable(point.function.obstacle)
    if point.methods:
        workload, told, unused = workload_of(point, file)
        for reason in unused:
            reasons.add(point.name, reason)
        return [
            Inputs(point.name, told, partial(workload.call, seed=seed), _WORKLOAD_MAX_N, is_workload=True)
        ]
    plan, origin = plan_of(point.function, point.docstring, file)
    told_sorted = is_told_sorted(point.name, point.function.docstring, plan.fields)
    return [
        Inputs(point.name, f"{family.text}, {origin}", _calls(point, family, seed), max_n(family.plan))
        for family in families(plan, told_sorted=told_sorted)
    ]


def _calls(point: EntryPoint, family: Family, seed: int) -> Callable[[int], Call]:
    def call(n: int) -> Call:
        arguments = family.plan.arguments(n, family.style, family.sought, seed)
        if point.is_method:
            return Call(point.target, (), ((point.function.name, arguments),))
        return Call(point.target, arguments)

    return call
