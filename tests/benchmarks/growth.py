"""What measuring the growth of one entry point takes: the wall time of each pass, in a sandbox of its own."""

import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Literal, TypeVar

from evaluator.execution.hosts import choose_host
from evaluator.growth import Call, Inputs, measure
from evaluator.growth.probe import Count, Weight
from evaluator.growth.sandbox_probe import SandboxProbe
from sandbox.host.sandbox import SandboxHost, SandboxLimits, Source
from tests.benchmarks.measuring import row
from tests.growth.__main__ import LABELLED, Case, cases_of

TARGET_S = 2.0
NAMES = ("middle", "first_at_least", "largest", "merge_all", "bubble_sort", "shortest_paths", "towers")
PASSES = ("start", "counting", "timing", "weighing")
T = TypeVar("T")


class TimedProbe:
    """A probe that notes how long each of its answers takes."""

    def __init__(self, probe: SandboxProbe) -> None:
        self._probe = probe
        self.took: dict[str, float] = defaultdict(float)

    @property
    def clock(self) -> Literal["processor", "wall"]:
        """See :class:`evaluator.growth.probe.Probe`."""
        return self._probe.clock

    def count(self, call: Call, limit: int, *, count_values: bool) -> Count:
        """See :class:`evaluator.growth.probe.Probe`; the first one starts the sandbox."""
        name = "counting" if self.took["start"] else "start"
        return self._noted(name, lambda: self._probe.count(call, limit, count_values=count_values))

    def cpu_s(self, call: Call, times: int = 1) -> float:
        """See :class:`evaluator.growth.probe.Probe`."""
        return self._noted("timing", lambda: self._probe.cpu_s(call, times))

    def weigh(self, call: Call) -> Weight:
        """See :class:`evaluator.growth.probe.Probe`."""
        return self._noted("weighing", lambda: self._probe.weigh(call))

    def _noted(self, name: str, do: Callable[[], T]) -> T:
        started = time.perf_counter()
        try:
            return do()
        finally:
            self.took[name] += time.perf_counter() - started


def measure_growth(rounds: int) -> list[str]:
    """The lines of the table, one for each function, and the worst of them."""
    host, _ = choose_host("docker", run_id="bench", allow_process=False)
    cases = [case for case in cases_of(LABELLED) if case.name in NAMES]
    took = {case.name: [_once(host, LABELLED, case) for _ in range(rounds)] for case in cases}
    host.close()
    heading = "".join(f"{name:>10}" for name in (*PASSES, "the rest", "all"))
    lines = [
        f"growth of one entry point, time and space, medians of {rounds}, seconds",
        f"  {'':<20}{heading}",
    ]
    for case in cases:
        middle = [median(values) for values in zip(*took[case.name], strict=True)]
        lines.append(f"  {case.name:<20}{''.join(f'{value:>10.2f}' for value in middle)}  ({case.label})")
    worst = max(median(each[-1] for each in rows) for rows in took.values())
    return [*lines, row("the longest", worst, f"(target: at most {TARGET_S})")]


def _once(host: SandboxHost, path: Path, case: Case) -> list[float]:
    source = Source((("solution.py", path.read_bytes()),), "solution.py")
    limits = SandboxLimits(memory_mb=512, lifetime_s=60)
    probe = SandboxProbe(lambda: host.start(source, limits), 10.0, 5.0)
    timed = TimedProbe(probe)
    inputs = Inputs(case.name, "given", lambda n: Call(case.name, (case.make(n),)), case.largest)
    started = time.perf_counter()
    measure(timed, inputs)
    whole = time.perf_counter() - started
    probe.close()
    parts = [timed.took[name] for name in PASSES]
    return [*parts, whole - sum(parts), whole]
