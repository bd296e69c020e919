"""Wall time and peak memory of a command; nothing heavy is imported here.

A child begins with the peak memory of the process that forks it, so this one must stay small.
"""

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
_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_GRANDCHILD!r}], check=True)"


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
    """Resident memory of the largest process among the command and all descendants that were waited for."""

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
    if process.returncode:
        raise CommandFailed(f"{arguments}: status {process.returncode}\n{log.read_text(errors='replace')}")
    return wall_s, usage.ru_maxrss / 1024


def sees_grandchildren(folder: Path) -> bool:
    """Whether the peak covers a process that the command's own child has started."""
    return measured([sys.executable, "-c", _CHILD], folder, {})[1] > _PROBE_MB
