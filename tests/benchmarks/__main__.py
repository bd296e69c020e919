"""``make bench``: speed and memory beside the plain sequence of tools, and the price of the sandbox.

Numbers are printed and nothing is asserted: they depend on the machine and on who else uses it.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.commands import BATCH_PROBLEM, BATCH_SIZE, batch, sandbox_image, single
from tests.benchmarks.measuring import CommandFailed, Series, adopt_orphans, row, sees_grandchildren

SLUGS = ("merge-intervals", "lru-cache")
ROUNDS = 5
GROWTH_ROUNDS = 3
PEAK_LIMIT_MB = 200
HEADINGS = ": wall time, its range, processor time without the engine's, largest process"


def main() -> None:
    """Measure one part, or all."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    options.add_argument(
        "part", nargs="?", choices=("commands", "proxy", "review", "growth"), help="by default all"
    )
    part = options.parse_args().part
    say(machine())
    with tempfile.TemporaryDirectory(prefix="senior-bar-bench-") as name:
        if part in (None, "commands"):
            measure_commands(Path(name))
        # What follows is imported late: commands begin with the memory of this process.
        if part in (None, "proxy"):
            from tests.benchmarks import proxy  # noqa: PLC0415 - see above

            say("", *proxy.measure(Path(name) / "proxy", ROUNDS))
        if part in (None, "review"):
            from tests.benchmarks import review  # noqa: PLC0415 - see above

            say("", *review.measure(Path(name) / "review", ROUNDS))
        if part in (None, "growth"):
            from tests.benchmarks import growth  # noqa: PLC0415 - see above

            say("", *growth.measure_growth(GROWTH_ROUNDS))
    say("", f"load at the end: {load()}")


def measure_commands(folder: Path) -> None:
    """Measure in turns, so that a busy minute meets all commands alike."""
    adopt_orphans()
    if not sees_grandchildren(folder):
        sys.exit("bench: this kernel does not count the memory of grandchildren, so peaks mean nothing")
    image = sandbox_image()
    series = {slug: single(slug, folder, image) for slug in SLUGS}
    everything = [each for three in series.values() for each in three]
    for number in range(ROUNDS + 1):
        for each in everything:
            each.run(counts=number > 0)
    for slug, three in series.items():
        say(
            "",
            f"{slug}, medians of {ROUNDS}{HEADINGS}",
            *(each.line() for each in three),
            *ratios(*three),
        )
    many = batch(folder)
    many.run()
    say("", *throughput(many, series[BATCH_PROBLEM][2]))


def ratios(ours: Series, pylint: Series, sequence: Series) -> list[str]:
    """What the targets are about."""
    return [
        row("evaluate / pylint", ours.median_s / pylint.median_s, "(target: at most 0.75)"),
        row("plain sequence / evaluate", sequence.median_s / ours.median_s),
        row("largest process of evaluate, MB", ours.peak_mb, f"(limit: {PEAK_LIMIT_MB})"),
    ]


def throughput(many: Series, sequence: Series) -> list[str]:
    """Submissions a minute, of a batch and of the plain sequence."""
    ours, plain = 60 * BATCH_SIZE / many.median_s, 60 / sequence.median_s
    cores = os.cpu_count() or 1
    return [
        f"{many.name}, submissions a minute",
        row("batch", ours),
        row("plain sequence, one at a time", plain),
        row(f"plain sequence, {cores} times that", cores * plain, "(the best that all cores could do)"),
        row("batch / plain, one at a time", ours / plain, "(target: at least 10, on the same cores)"),
        row("batch / plain, on all cores", ours / plain / cores),
        row("largest process of the batch, MB", many.peak_mb),
    ]


def machine() -> str:
    """Where the numbers come from."""
    query = ["docker", "version", "--format", "{{.Server.Version}}"]
    engine = subprocess.run(query, check=False, capture_output=True, text=True).stdout.strip() or "none"
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, Linux {platform.release()}, "
        f"Python {platform.python_version()}, Docker {engine}, load at the start: {load()}"
    )


def load() -> str:
    """Load averages over 1, 5 and 15 minutes."""
    return ", ".join(f"{each:.1f}" for each in os.getloadavg())


def say(*lines: str) -> None:
    """Print at once: a run takes minutes."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main()
    except CommandFailed as error:
        sys.exit(f"bench: {error}")
