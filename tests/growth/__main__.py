"""Measures functions of which the growth is known: ``python -m tests.growth [--space] [--runs N] [FILE]...``.

Each file holds functions and a list of cases as ``labelled.py`` does, or ``space_labelled.py``. They run
in the sandbox that ``evaluate`` would use; the files are ours, so their inputs are made here.
"""

import argparse
import importlib.util
import time
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from evaluator.execution.hosts import choose_host
from evaluator.growth import Call, Inputs, MeasurementFailed, Probe, measure_space_alone, measure_time
from evaluator.growth.sandbox_probe import SandboxProbe
from evaluator.model.reasoning import GrowthResult
from sandbox.host.sandbox import SandboxHost, SandboxLimits, Source
from tests.growth.claim_rates import rates

DATA = Path(__file__).parent.parent / "data" / "growth"
LABELLED, SPACE_LABELLED = DATA / "labelled.py", DATA / "space_labelled.py"
WRITTEN_BEFORE = tuple(DATA / f"labelled_{name}.py" for name in ("own", "corpora", "fresh"))
SPACE_WRITTEN_BEFORE = (DATA / "space_fresh.py",)
"""Nothing was measured on these functions before they were all written."""
IMPORT_TIMEOUT_S, CALL_TIMEOUT_S = 10.0, 5.0


@dataclass(frozen=True)
class Case:
    """One function with its known class."""

    name: str
    label: str
    make: Callable[[int], object]
    largest: int
    also: tuple[str, ...]
    with_result: str = ""
    """The class of space when the result counts; ``label`` leaves it out."""


@dataclass(frozen=True)
class Measured:
    """What came of it."""

    case: Case
    result: GrowthResult | None
    wall_s: float
    reason: str = ""

    @property
    def is_exact(self) -> bool:
        """Whether the class is the known one."""
        return self.result is not None and self.result.measured in (self.case.label, *self.case.also)

    @property
    def is_inside(self) -> bool:
        """Whether the known class is among those that could not be told apart."""
        return self.result is not None and not {self.case.label, *self.case.also}.isdisjoint(self.result.set)


Found = list[tuple[Case, GrowthResult | None]]
Ask = Callable[[Probe, Inputs, Case], Found]


def main() -> None:
    """Print one line for each function and run, then the shares."""
    parser = argparse.ArgumentParser(prog="python -m tests.growth", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[])
    parser.add_argument("--space", action="store_true", help="memory in place of time")
    parser.add_argument("--runs", type=int, default=1)
    arguments = parser.parse_args()
    host, isolation = choose_host("auto", run_id="growth", allow_process=True)
    click.echo(isolation.description)
    known = (SPACE_LABELLED, *SPACE_WRITTEN_BEFORE) if arguments.space else (LABELLED, *WRITTEN_BEFORE)
    files = arguments.files or known
    ask = space_of if arguments.space else time_of
    runs = [
        [one for path in files for case in cases_of(path) for one in measure(host, path, case, ask)]
        for _ in range(arguments.runs)
    ]
    for run in runs:
        _print_shares(run)
    if len(runs) > 1:
        same = [
            len({one.result.measured if one.result else "" for one in together}) == 1
            for together in zip(*runs, strict=True)
        ]
        click.echo(f"the same class in all {len(runs)} runs: {_share(same)}")
        measured = [
            (together[0].case.label, [one.result for one in together if one.result is not None])
            for together in zip(*runs, strict=True)
        ]
        click.echo("\n".join(rates([pair for pair in measured if len(pair[1]) == len(runs)])))


def cases_of(path: Path) -> list[Case]:
    """The cases that a file registers."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    rows = getattr(module, "CASES", None) or module.F
    return [
        Case(name, label, make, largest, tuple(also), *rest)
        for name, _, label, make, largest, also, *rest in rows
    ]


def measure(host: SandboxHost, path: Path, case: Case, ask: Ask) -> list[Measured]:
    """Measure one function in a sandbox of its own."""
    source = Source((("solution.py", path.read_bytes()),), "solution.py")
    limits = SandboxLimits(memory_mb=1024, lifetime_s=120)
    probe = SandboxProbe(lambda: host.start(source, limits), IMPORT_TIMEOUT_S, CALL_TIMEOUT_S)
    offset = zlib.crc32(case.name.encode()) % 8
    inputs = Inputs(
        case.name, "given", lambda n: Call(case.name, (case.make(n),)), case.largest, offset=offset
    )
    started = time.monotonic()
    try:
        found = ask(probe, inputs, case)
        reason = "too few sizes"
    except MeasurementFailed as failure:
        found, reason = [(case, None)], str(failure)
    finally:
        probe.close()
    wall_s = time.monotonic() - started
    measured = [Measured(one, result, wall_s, reason) for one, result in found]
    for each in measured:
        _print_line(each)
    return measured


def time_of(probe: Probe, inputs: Inputs, case: Case) -> Found:
    """The growth in time."""
    return [(case, measure_time(probe, inputs))]


def space_of(probe: Probe, inputs: Inputs, case: Case) -> Found:
    """The growth in space beside the result, and with it where that is another class."""
    results = measure_space_alone(probe, inputs)
    beside = results[-1] if results else None
    found: Found = [(case, beside)]
    if case.with_result not in ("", case.label):
        whole = replace(case, name=f"{case.name}, result too", label=case.with_result)
        found.append((whole, results[0] if results else None))
    return found


def _print_line(one: Measured) -> None:
    mark = "ok  " if one.is_exact else "set " if one.is_inside else "MISS"
    found = one.result
    said = (
        f"{found.measured:8} {found.confidence:6} line {found.line}, of {', '.join(found.set)}"
        if found
        else one.reason
    )
    click.echo(f"  {mark} {one.case.name:32} {one.case.label:8} -> {said}  ({one.wall_s:.1f} s)")


def _print_shares(run: list[Measured]) -> None:
    high = [one for one in run if one.result is not None and one.result.confidence == "high"]
    click.echo(f"exact class: {_share([one.is_exact for one in run])}")
    click.echo(f"inside the reported set: {_share([one.is_inside for one in run])}")
    click.echo(f"right among those of high confidence: {_share([one.is_exact for one in high])}")
    click.echo(f"confidence: {dict(Counter(one.result.confidence if one.result else 'none' for one in run))}")
    click.echo(f"mean wall time, container included: {sum(one.wall_s for one in run) / len(run):.2f} s")


def _share(passed: list[bool]) -> str:
    return f"{sum(passed)} of {len(passed)} ({100 * sum(passed) / max(1, len(passed)):.1f} %)"


if __name__ == "__main__":
    main()
