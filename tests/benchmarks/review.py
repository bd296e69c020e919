"""What reading the code costs: our checks in a new process and in one that goes on, with pylint beside them.

The file is a hundred lines of the sandbox's own protocol, of usual density. The outside analysers
run beside the checks in a review and are not part of these numbers, but for pylint, measured alone.
"""

import resource
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

import msgspec

from evaluator.analysis.messages import Request
from tests.benchmarks.measuring import row

ROOT = Path(__file__).parent.parent.parent
LINES = 100
COLD_TARGET_S, WARM_TARGET_S = 1.2, 0.25


def measure(folder: Path, rounds: int) -> list[str]:
    """The lines of the table, after one round that does not count."""
    folder.mkdir(parents=True)
    text = _hundred_lines()
    (folder / "solution.py").write_text(text, encoding="utf-8")
    took: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        if number == 1:
            took.clear()
        took["cold"].append(_child(["-m", "evaluator.analysis.worker"], folder, _request(text)))
        took["pylint"].append(_child(["-m", "pylint", "--rcfile=/dev/null", "solution.py"], folder, b""))
        took["warm"].append(_warm(text))
    found = {name: median(each) for name, each in took.items()}
    return [
        f"reading {LINES} lines, medians of {rounds}, seconds",
        row("our checks, a new process", found["cold"], f"(target: at most {COLD_TARGET_S})"),
        row("our checks, a process that goes on", found["warm"], f"(target: at most {WARM_TARGET_S})"),
        row("pylint solution.py", found["pylint"]),
        row("largest process so far, MB", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
    ]


def _hundred_lines() -> str:
    """The first classes and functions of a file that make up as many lines, and no half of one."""
    lines = (
        (ROOT / "sandbox" / "protocol" / "decode.py").read_text(encoding="utf-8").splitlines(keepends=True)
    )
    end = next(number for number in range(LINES, len(lines)) if lines[number].startswith("    def "))
    return "".join(lines[:end])


def _request(text: str) -> bytes:
    return msgspec.json.encode(Request({"solution.py": text}, ()))


def _child(arguments: list[str], folder: Path, stdin: bytes) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        input=stdin,
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "HOME": str(folder), "PATH": "/usr/bin:/bin"},
        stdout=subprocess.DEVNULL,
        check=False,  # pylint tells by its status what it has found
    )
    return time.perf_counter() - started


def _warm(text: str) -> float:
    from evaluator.analysis.worker import review  # noqa: PLC0415 - importing is what a new process pays for

    request = Request({"solution.py": text}, ())
    started = time.perf_counter()
    review(request)
    return time.perf_counter() - started
