"""The real command as a process of its own, away from the source tree, and what it leaves behind."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from click import Context

from evaluator.cli import evaluate

PATIENCE_S = 120.0
_POLL_S = 0.05
_NOTICE = re.compile(r"evaluate: \S.*")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run of the command ended."""

    status: int
    stdout: str
    stderr: str

    def is_one_line_error(self) -> bool:
        """Whether a person got one line that says what is wrong, and no report."""
        lines = self.stderr.splitlines()
        return not self.stdout and len(lines) == 1 and bool(_NOTICE.fullmatch(lines[0]))


@dataclass(slots=True)
class Command:
    """Runs ``evaluate`` in ``work``, with a ``TMPDIR`` and a home that nobody else uses."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    started: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    def __post_init__(self) -> None:
        for each in (self.work, self.temporary):
            each.mkdir()

    @property
    def work(self) -> Path:
        """Where the command is called; submissions lie here."""
        return self.folder / "work"

    @property
    def temporary(self) -> Path:
        """The command's ``TMPDIR``."""
        return self.folder / "tmp"

    def write(self, name: str, content: str | bytes) -> str:
        """A file beside the command; returns its name."""
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def start(self, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
        """Start it with standard input from a pipe; growth is measured only where a test asks for it."""
        if _reviews(arguments) and "--growth" not in arguments:
            arguments = (*arguments, "--no-growth")
        process = subprocess.Popen(
            [sys.executable, "-m", "evaluator", *arguments],
            cwd=self.work,
            env=self._environment(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        self.started.append(process)
        return process

    def run(self, *arguments: str, stdin: bytes = b"", **environment: str) -> Outcome:
        """Run it to its end."""
        return self.finish(self.start(*arguments, **environment), stdin)

    def finish(self, process: "subprocess.Popen[bytes]", stdin: bytes = b"") -> Outcome:
        """Wait for the end of a started command.

        Raises:
            subprocess.TimeoutExpired: it hangs.
        """
        stdout, stderr = process.communicate(stdin, timeout=PATIENCE_S)
        return Outcome(process.returncode, stdout.decode(), stderr.decode())

    def abandon(self) -> None:
        """Kill what a failed test has not waited for."""
        for process in self.started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()

    def kill_everything(self) -> None:
        """End every process of the run at once, as the kernel does when memory is short."""
        for line in self._processes():
            with suppress(ProcessLookupError):
                os.kill(int(line.split()[0]), signal.SIGKILL)

    def leftovers(self) -> list[str]:
        """Files in ``TMPDIR``, and processes that were started with it and do not end by themselves."""
        wait_until(lambda: not self._processes())
        return [*self._processes(), *(str(path) for path in self.temporary.rglob("*"))]

    def has_process(self, module: str) -> bool:
        """Whether a process of this run has ``module`` on its command line."""
        return any(module in line for line in self._processes())

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        return os.environ | {"TMPDIR": str(self.temporary), "NO_COLOR": "1"} | self.environment | dict(more)

    def _processes(self) -> list[str]:
        found = []
        mark = os.fsencode(self.temporary)
        for entry in Path("/proc").iterdir():
            with suppress(OSError):
                if entry.name.isdecimal() and mark in (entry / "environ").read_bytes():
                    line = (entry / "cmdline").read_bytes().replace(b"\0", b" ")
                    found.append(f"{entry.name} {line.decode(errors='replace')}")
        return found


def _reviews(arguments: tuple[str, ...]) -> bool:
    """Whether the command is ``evaluate PATH`` or ``evaluate batch``."""
    first = next(iter(arguments), "--")
    return not first.startswith("--") and first not in set(evaluate.list_commands(Context(evaluate))) - {
        "run",
        "batch",
    }


def wait_until(condition: Callable[[], object], patience_s: float = 20.0) -> bool:
    """Look again and again until ``condition`` holds; whether it did."""
    deadline = time.monotonic() + patience_s
    while not (holds := bool(condition())) and time.monotonic() < deadline:
        time.sleep(_POLL_S)
    return holds
