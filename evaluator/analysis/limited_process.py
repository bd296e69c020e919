"""Runs one program with resource limits; whatever it does, the caller gets a result."""

import os
import resource
import selectors
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

_CHUNK = 65536
_POLL_S = 0.001
_NICENESS = 5
"""The tests take longer than reading the code, so on a busy machine they go first."""
_KB_READ_IN_A_SECOND = 10
"""By the slowest tool."""
_MORE_CPU_S_MAX = 30
_WALL_FOR_CPU = 3
"""Seconds that a busy machine may take for one of processor time."""


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What one analyser may use; generous for an interview solution, small for the machine."""

    wall_s: float = 30.0
    cpu_s: int = 10
    memory_mb: int = 2048
    """Address space, not resident memory: interpreters and Rust programs reserve more than they use."""
    file_mb: int = 64
    output_kb: int = 8192
    """Standard output and error together."""

    def for_source(self, size_kb: int) -> "ProcessLimits":
        """More time for a package than for one solution, up to a bound."""
        more_s = min(size_kb // _KB_READ_IN_A_SECOND, _MORE_CPU_S_MAX)
        return replace(self, cpu_s=self.cpu_s + more_s, wall_s=self.wall_s + _WALL_FOR_CPU * more_s)


class Ending(StrEnum):
    """How the process came to its end."""

    EXITED = "exited"
    SIGNALLED = "signalled"
    TIMEOUT = "timeout"
    OVERFLOW = "overflow"
    NOT_STARTED = "not_started"


@dataclass(frozen=True, slots=True)
class ProcessResult:
    """What the process left behind."""

    ending: Ending
    code: int
    """Exit code, or the number of the signal that ended it."""
    stdout: bytes
    stderr: bytes
    wall_s: float

    def describe(self, limits: ProcessLimits) -> str:
        """How it ended, in words for a report."""
        match self.ending:
            case Ending.TIMEOUT:
                return f"no answer within {limits.wall_s:g} s"
            case Ending.OVERFLOW:
                return f"more than {limits.output_kb} KB of output"
            case Ending.SIGNALLED if self.code == signal.SIGXCPU:
                return f"more than {limits.cpu_s} s of CPU time"
            case Ending.SIGNALLED:
                return f"ended by signal {self.code}"
            case Ending.NOT_STARTED:
                return "could not be started"
            case _:
                return f"exit code {self.code}"


def run_limited(
    argv: Sequence[str],
    *,
    stdin: bytes = b"",
    cwd: Path,
    environment: Mapping[str, str],
    limits: ProcessLimits | None = None,
) -> ProcessResult:
    """Run ``argv`` in a process group of its own and kill all of it when the program ends.

    Safe to call from several threads at once: nothing runs between fork and exec, so no lock of this
    process can be held in the child. A group and no session of its own: the kernel shares the processor
    between sessions first, and a lower priority counts inside one only.
    """
    limits = limits or ProcessLimits()
    start = time.monotonic()
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen(
            argv, stdin=pipe, stdout=pipe, stderr=pipe, cwd=cwd, env=dict(environment), process_group=0
        )
    except OSError as error:
        return ProcessResult(Ending.NOT_STARTED, 0, b"", str(error).encode(), time.monotonic() - start)
    with process:
        try:
            _limit(process.pid, limits)
            ending, stdout, stderr = _converse(process, stdin, start + limits.wall_s, limits)
            if ending is Ending.EXITED and not _ends_by(start + limits.wall_s, process.pid):
                ending = Ending.TIMEOUT
        finally:
            # The process is not yet reaped, so its id still names this group and no other.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        code = process.wait()
    if ending is Ending.EXITED and code < 0:
        ending, code = Ending.SIGNALLED, -code
    return ProcessResult(ending, code, stdout, stderr, time.monotonic() - start)


def _ends_by(deadline: float, pid: int) -> bool:
    """Wait for the end of a process without reaping it, so that its id stays its own."""
    flags = os.WEXITED | os.WNOHANG | os.WNOWAIT
    while os.waitid(os.P_PID, pid, flags) is None:
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL_S)
    return True


def _limit(pid: int, limits: ProcessLimits) -> None:
    """Set limits from outside: the program has barely started and has read no untrusted text yet."""
    megabyte = 1024 * 1024
    wanted = (
        (resource.RLIMIT_AS, limits.memory_mb * megabyte),
        (resource.RLIMIT_CPU, limits.cpu_s),
        (resource.RLIMIT_FSIZE, limits.file_mb * megabyte),
        (resource.RLIMIT_CORE, 0),
    )
    with suppress(ProcessLookupError):
        os.setpriority(os.PRIO_PROCESS, pid, _NICENESS)
    for kind, value in wanted:
        with suppress(ProcessLookupError):
            hard = resource.prlimit(pid, kind)[1]
            allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.prlimit(pid, kind, (allowed, hard if kind == resource.RLIMIT_CPU else allowed))


def _converse(
    process: subprocess.Popen[bytes], stdin: bytes, deadline: float, limits: ProcessLimits
) -> tuple[Ending, bytes, bytes]:
    """Feed and read the pipes until both outputs are closed, the time is over or too much has come."""
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise ValueError("the process must have pipes for all three streams")
    received = {process.stdout.fileno(): bytearray(), process.stderr.fileno(): bytearray()}
    unsent = memoryview(stdin)
    with selectors.DefaultSelector() as selector:
        for stream in (process.stdout, process.stderr):
            selector.register(stream, selectors.EVENT_READ)
        os.set_blocking(process.stdin.fileno(), False)
        selector.register(process.stdin, selectors.EVENT_WRITE)
        ending = Ending.EXITED
        while selector.get_map():
            left = deadline - time.monotonic()
            ready = selector.select(left) if left > 0 else []
            if not ready and deadline <= time.monotonic():
                ending = Ending.TIMEOUT
                break
            for key, _ in ready:
                if key.fd not in received:
                    unsent = _send(key.fd, unsent)
                    if not unsent:
                        selector.unregister(process.stdin)
                        process.stdin.close()
                elif chunk := os.read(key.fd, _CHUNK):
                    received[key.fd] += chunk
                else:
                    selector.unregister(key.fileobj)
            if sum(map(len, received.values())) > limits.output_kb * 1024:
                ending = Ending.OVERFLOW
                break
    stdout, stderr = received.values()
    return ending, bytes(stdout), bytes(stderr)


def _send(descriptor: int, unsent: memoryview) -> memoryview:
    """Write what the pipe takes and return the rest; a reader that has gone takes no more."""
    try:
        return unsent[os.write(descriptor, unsent[:_CHUNK]) :]
    except BlockingIOError:
        return unsent
    except BrokenPipeError:
        return unsent[:0]
