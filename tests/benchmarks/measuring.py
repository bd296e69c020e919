"""Wall time and peak memory of a command; nothing heavy is imported here.

A child begins with the peak memory of the process that forks it, so this one must stay small.
"""

import ctypes
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

_PROBE_MB = 150
_GRANDCHILD = f"held = bytearray({_PROBE_MB} << 20)"
_CHILD = f"import os, subprocess, sys; subprocess.Popen([sys.executable, '-c', {_GRANDCHILD!r}]); os._exit(0)"
_PR_SET_CHILD_SUBREAPER = 36
"""From ``linux/prctl.h``: orphaned descendants become children of this process."""


class CommandFailed(Exception):
    """A measured command did not do what it was measured for; the text is its output."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    wall_s: float
    cpu_s: float
    """Of the command and all its descendants; what the engine does for it is not among them."""
    peak_mb: float
    """Resident memory of the largest one among them."""


@dataclass(slots=True)
class Series:
    """What some runs of one command cost."""

    name: str
    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    costs: list[Cost] = field(default_factory=list)

    @property
    def median_s(self) -> float:
        """Median wall time."""
        return median(cost.wall_s for cost in self.costs)

    @property
    def peak_mb(self) -> float:
        """The largest process of all runs."""
        return max(cost.peak_mb for cost in self.costs)

    def run(self, *, counts: bool = True) -> None:
        """Run once more; a run that does not count warms caches up.

        Raises:
            CommandFailed: the exit status is not 0.
        """
        cost = measured(self.arguments, self.folder, self.environment)
        if counts:
            self.costs.append(cost)

    def line(self) -> str:
        """Medians, range and peak, as one row of a table."""
        walls = [cost.wall_s for cost in self.costs]
        spread = f"{min(walls):.2f}-{max(walls):.2f}"
        cpu_s = median(cost.cpu_s for cost in self.costs)
        return (
            f"  {self.name:<34}{self.median_s:>8.2f} s {spread:>14} s {cpu_s:>7.2f} s {self.peak_mb:>6.0f} MB"
        )


def measured(arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """What one run costs.

    Raises:
        CommandFailed: the exit status is not 0.
    """
    log = folder / ".log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            arguments,
            cwd=folder,
            env=os.environ | dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall_s = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        usages = [usage, *_orphans()]
    if process.returncode:
        raise CommandFailed(f"{arguments}: status {process.returncode}\n{log.read_text(errors='replace')}")
    cpu_s = sum(each.ru_utime + each.ru_stime for each in usages)
    return Cost(wall_s, cpu_s, max(each.ru_maxrss for each in usages) / 1024)


def row(name: str, value: float, remark: str = "") -> str:
    """One number with its name."""
    return f"  {name:<34}{value:>8.2f}     {remark}".rstrip()


def adopt_orphans() -> None:
    """Have processes that outlive their parents counted too, such as the workers of a fork server.

    Raises:
        OSError: the kernel does not do that.
    """
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


def _orphans() -> Iterator[resource.struct_rusage]:
    """Wait for every descendant that is left; each brings the costs of those that it has waited for."""
    while True:
        try:
            yield os.wait4(-1, 0)[2]
        except ChildProcessError:
            return


def sees_grandchildren(folder: Path) -> bool:
    """Whether the peak covers a process that a command has started and not waited for."""
    return measured([sys.executable, "-c", _CHILD], folder, {}).peak_mb > _PROBE_MB
