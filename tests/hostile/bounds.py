"""What the host must look like after the samples as before them."""

import os
import resource
import shutil
from dataclasses import dataclass
from pathlib import Path

MAX_MEMORY_LOSS_MB = 1024
"""Of the whole machine, which others use at the same time."""
MAX_DISK_LOSS_MB = 512
MAX_ENGINE_GROWTH_MB = 256
MAX_MORE_DESCRIPTORS = 32
MAX_MORE_PROCESSES = 8
"""Children of this process; the processes that stay warm for the next submission are among them."""
MAX_TRUSTED_PROCESS_MB = 400
"""The largest of our own processes, at its largest: what a hostile value may cost outside its sandbox."""
_ENGINE = frozenset({"dockerd", "containerd"})


@dataclass(frozen=True, slots=True)
class HostState:
    """Free memory and disk, and the size of the engine, in MB; and what this process holds open."""

    memory_mb: int
    disk_mb: int
    engine_mb: int
    descriptors: int
    processes: int

    @classmethod
    def now(cls) -> "HostState":
        """Measure."""
        return cls(
            _kilobytes(Path("/proc/meminfo"), "MemAvailable") >> 10,
            min(shutil.disk_usage(path).free for path in ("/", "/tmp")) >> 20,  # noqa: S108 - measured, not used
            sum(map(_resident_kb, _engine_processes())) >> 10,
            len(list(Path("/proc/self/fd").iterdir())),
            sum(len(path.read_text().split()) for path in Path("/proc/self/task").glob("*/children")),
        )

    def broken_bounds(self, before: "HostState") -> list[str]:
        """What has grown too much since ``before``, in words."""
        largest_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
        measured = {
            "MB of memory are gone": (before.memory_mb - self.memory_mb, MAX_MEMORY_LOSS_MB),
            "MB of disk are gone": (before.disk_mb - self.disk_mb, MAX_DISK_LOSS_MB),
            "MB more are held by the engine": (self.engine_mb - before.engine_mb, MAX_ENGINE_GROWTH_MB),
            "MB were used by one of our processes": (largest_mb, MAX_TRUSTED_PROCESS_MB),
            "more descriptors are open": (self.descriptors - before.descriptors, MAX_MORE_DESCRIPTORS),
            "more processes are left": (self.processes - before.processes, MAX_MORE_PROCESSES),
        }
        return [f"{value} {what}, {most} at most" for what, (value, most) in measured.items() if value > most]


def _engine_processes() -> list[Path]:
    return [
        path.parent
        for path in Path("/proc").glob("[0-9]*/comm")
        if os.access(path, os.R_OK) and _is_engine(path)
    ]


def _is_engine(path: Path) -> bool:
    try:
        return path.read_text(encoding="utf-8").strip() in _ENGINE
    except OSError:  # the process has ended meanwhile
        return False


def _resident_kb(process: Path) -> int:
    try:
        return _kilobytes(process / "status", "VmRSS")
    except OSError:
        return 0


def _kilobytes(path: Path, name: str) -> int:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    return 0
