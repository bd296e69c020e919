"""Wall time and peak memory of a command; nothing heavy is imported here.

A child begins with the peak memory of the process that forks it, so this one must stay small.
"""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
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


@dataclass(slots=True)
class Series:
    """What some runs of one command cost."""

    name: str
    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    wall_s: list[float] = field(default_factory=list)
    peak_mb: float = 0.0
    """Resident memory of the largest process among the command and all its descendants."""

    @property
    def median_s(self) -> float:
        """Median wall time."""
        return median(self.wall_s)

    def run(self, *, counts: bool = True) -> None:
        """Run once more; a run that does not count warms caches up.

        Raises:
            CommandFailed: the exit status is not 0.
        """
        wall_s, peak_mb = measured(self.arguments, self.folder, self.environment)
        if counts:
            self.wall_s.append(wall_s)
            self.peak_mb = max(self.peak_mb, peak_mb)

    def line(self) -> str:
        """Median, range and peak, as one row of a table."""
        spread = f"{min(self.wall_s):.2f}-{max(self.wall_s):.2f}"
        return f"  {self.name:<34}{self.median_s:>8.2f} s   {spread:>12} s{self.peak_mb:>8.0f} MB"


def measured(arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> tuple[float, float]:
    """Wall time in seconds and peak resident memory in MB of one run.

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
        peak_kb = max(usage.ru_maxrss, _peak_of_orphans_kb())
    if process.returncode:
        raise CommandFailed(f"{arguments}: status {process.returncode}\n{log.read_text(errors='replace')}")
    return wall_s, peak_kb / 1024


def adopt_orphans() -> None:
    """Have processes that outlive their parents counted too, such as the workers of a fork server.

    Raises:
        OSError: the kernel does not do that.
    """
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


def _peak_of_orphans_kb() -> int:
    """Wait for every descendant that is left; each brings the peaks of those that it has waited for."""
    peak_kb = 0
    while True:
        try:
            peak_kb = max(peak_kb, os.wait4(-1, 0)[2].ru_maxrss)
        except ChildProcessError:
            return peak_kb


def sees_grandchildren(folder: Path) -> bool:
    """Whether the peak covers a process that a command has started and not waited for."""
    return measured([sys.executable, "-c", _CHILD], folder, {})[1] > _PROBE_MB
