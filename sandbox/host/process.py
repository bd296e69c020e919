"""The process host: a subprocess with resource limits. It is not a security boundary."""

import os
import platform
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import sandbox
from sandbox.host.channel import Channel
from sandbox.host.exits import exit_fault
from sandbox.host.faults import GuestFault, HostFailure
from sandbox.host.sandbox import Guest, Isolation, SandboxHost, SandboxLimits, Source
from sandbox.host.transport import PipeTransport

START_TIMEOUT_S = 20.0
_SWEEPS = 20
"""A process that forks while it is being ended needs more than one look."""
_GUEST_PACKAGES = ("guest", "protocol")
_IGNORED = shutil.ignore_patterns("__pycache__", "*.pyc")


class ProcessGuest(Guest):
    """A process group of its own, in a temporary folder of its own."""

    def __init__(
        self, channel: Channel, limits: SandboxLimits, process: "subprocess.Popen[bytes]", folder: Path
    ) -> None:
        super().__init__(channel, limits)
        self._process = process
        self._folder = folder

    def classify_exit(self, status: int | None) -> GuestFault:
        """See :meth:`Guest.classify_exit`; without a control group a killed process proves no limit."""
        return exit_fault(status)

    def evidence(self, fault: GuestFault) -> GuestFault:
        """See :meth:`Guest.evidence`."""
        self.close()
        return fault

    def await_end(self, test: bytes, deadline: float) -> None:
        """See :meth:`Guest.await_end`; a solution that ended its supervisor must not go on unwatched."""
        super().await_end(test, deadline)
        if self._process.poll() is not None:
            raise self.classify_exit(self._process.returncode)

    def close(self) -> None:
        """See :meth:`Guest.close`."""
        if not self._folder.exists():
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        end_processes_of(self._folder)
        self.channel.close()
        shutil.rmtree(self._folder, ignore_errors=True)


class ProcessHost(SandboxHost):
    """Runs the guest with this interpreter, without its packages, environment or file rights beyond ours."""

    def isolation(self) -> Isolation:
        """See :meth:`SandboxHost.isolation`."""
        return Isolation(
            sandbox="process",
            description="a subprocess with resource limits on this machine: not a security boundary",
            image="",
            python=platform.python_version(),
        )

    def start(self, source: Source, limits: SandboxLimits) -> Guest:
        """See :meth:`SandboxHost.start`."""
        folder = Path(tempfile.mkdtemp(prefix="senior-bar-run-"))
        try:
            process = _start_guest(folder, limits)
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise HostFailure(f"the sandbox process could not be started: {error}") from error
        assert process.stdin and process.stdout and process.stderr  # noqa: S101, PT018 - all are pipes
        transport = PipeTransport(
            *(os.dup(pipe.fileno()) for pipe in (process.stdin, process.stdout, process.stderr))
        )
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()
        channel = Channel(transport, limits.values.size_bytes, limits.output_kb << 10)
        guest = ProcessGuest(channel, limits, process, folder)
        try:
            work = str(folder / "work")
            guest.hand_over(source, work, START_TIMEOUT_S, (work,))
        except GuestFault as fault:
            guest.close()
            raise HostFailure(f"the sandbox process did not start: {fault.detail}") from fault
        except BaseException:
            guest.close()
            raise
        return guest


def _start_guest(folder: Path, limits: SandboxLimits) -> "subprocess.Popen[bytes]":
    package = Path(sandbox.__file__).parent
    library = folder / "guest" / "sandbox"
    (folder / "work").mkdir()
    library.mkdir(parents=True)
    (library / "__init__.py").touch()
    for name in _GUEST_PACKAGES:
        shutil.copytree(package / name, library / name, ignore=_IGNORED)
    process = subprocess.Popen(
        [sys.executable, "-P", "-s", "-S", "-B", "-X", "int_max_str_digits=0", "-m", "sandbox.guest"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder / "work",
        env={
            "PYTHONPATH": str(library.parent),
            "PYTHONHASHSEED": str(limits.seed),
            "HOME": str(folder / "work"),
            "TMPDIR": str(folder / "work"),
            "LANG": "C.UTF-8",
            # Each arena of the C library reserves address space, which is what the memory limit counts here.
            "MALLOC_ARENA_MAX": "1",
        },
        start_new_session=True,
    )
    _limit(process.pid, limits)
    return process


def _limit(pid: int, limits: SandboxLimits) -> None:
    """Set from outside right after the start; the guest waits for its source meanwhile."""
    memory = limits.memory_mb << 20
    for kind, value in (
        (resource.RLIMIT_DATA, memory),  # not RLIMIT_AS: what each thread reserves would count
        (resource.RLIMIT_CPU, limits.lifetime_s),
        (resource.RLIMIT_FSIZE, 16 << 20),
        (resource.RLIMIT_NOFILE, 128),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ProcessLookupError):
            resource.prlimit(pid, kind, (value, value))


def end_processes_of(folder: Path) -> None:
    """Kill every process that was started by a run below ``folder``."""
    for _ in range(_SWEEPS):
        left = _processes_of(folder)
        for pid in left:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        if not left:
            return


def _processes_of(folder: Path) -> list[int]:
    """All processes that carry the run's folder in their first environment, daemons included."""
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError):
            if entry.name.isdecimal() and os.fsencode(folder) in (entry / "environ").read_bytes():
                found.append(int(entry.name))
    return found
