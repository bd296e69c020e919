"""What it costs that tests reach the solution through a sandbox: the same files with plain pytest beside it.

Both sides are measured in turns, in two ways. As a whole: from the command given to the verdict known, the
start of Python, of pytest and of the container included. And the cases alone, by one stopwatch inside pytest,
from the first case begun to the last one ended: set-up, call and tear-down of each case, and, in front of the
sandbox, the process that each case gets.
"""

import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from tests.benchmarks.bundles import suite_of_problems, timed_calls
from tests.benchmarks.commands import sandbox_image
from tests.benchmarks.echo import round_trip_ms
from tests.benchmarks.measuring import row

FORKS = """
import os, time
start = time.perf_counter()
for _ in range(100):
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
print((time.perf_counter() - start) * 10)
"""


def measure(folder: Path, rounds: int) -> list[str]:
    """The lines of the table, after one round that does not count.

    Raises:
        CommandFailed: a case did not pass, or there is no image.
    """
    image = sandbox_image()
    suite, calls = suite_of_problems(folder / "suite"), timed_calls(folder / "calls")
    took: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        if number == 1:
            took.clear()
        took["whole plain"].append(timed_s(suite.run_plain))
        took["plain"].append(suite.left("span")["seconds"])
        took["whole sandboxed"].append(timed_s(suite.run_sandboxed))
        took["sandboxed"].append(suite.left("span")["seconds"])
        calls.run_sandboxed()
        for name, took_ms in calls.left("calls").items():
            took[name].append(took_ms)
        took["echo"].append(round_trip_ms(image))
        took["fork"].append(fork_ms())
        took["start"].append(suite.container_start_s())
    cases = int(suite.left("span")["cases"])
    return _table({name: median(each) for name, each in took.items()}, cases, rounds)


def timed_s(work: Callable[[], object]) -> float:
    """Wall time of ``work``."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fork_ms() -> float:
    """A copy of a process that has imported nothing, ended at once: each case costs at least that."""
    done = subprocess.run([sys.executable, "-S", "-c", FORKS], capture_output=True, text=True, check=True)
    return float(done.stdout)


def _table(took: Mapping[str, float], cases: int, rounds: int) -> list[str]:
    plain_ms, sandboxed_ms = took["plain"] * 1000, took["sandboxed"] * 1000
    ends = "first case begun to last ended"
    return [
        f"{cases} cases, the same files in-process and through the sandbox, medians of {rounds}",
        row("plain pytest as a whole, s", took["whole plain"], "(command given to verdict known)"),
        row("sandbox as a whole, s", took["whole sandboxed"], "(the same, the start of the container in it)"),
        row(
            "as a whole, sandbox / plain",
            took["whole sandboxed"] / took["whole plain"],
            "(target: at most 2)",
        ),
        row("cases in-process, ms", plain_ms, f"({ends}, plain pytest)"),
        row("cases in the sandbox, ms", sandboxed_ms, f"({ends}, a process for each case)"),
        row("cases alone, sandbox / plain", sandboxed_ms / plain_ms, "(target: at most 2)"),
        row("more for each case, ms", (sandboxed_ms - plain_ms) / cases),
        row(
            "start of the container, ms", took["start"] * 1000, "(once for each submission, beside pytest's)"
        ),
        row(
            "one fork, ended at once, ms",
            took["fork"],
            "(the floor of a process for each case)",
        ),
        row(
            "one call, ms", took["thousand calls"] / 1000, "(1000 calls of an identity function in one case)"
        ),
        row("one echo, ms", took["echo"], "(a process that only sends back, by the same stream: the floor)"),
        row("1 MB of bytes there, ms", took["bytes there"], "(each with the call that carries it)"),
        row("1 MB of bytes back, ms", took["bytes back"]),
        row("1 MB of integers there, ms", took["integers there"], "(a list of 125,000)"),
        row("1 MB of integers back, ms", took["integers back"]),
    ]
