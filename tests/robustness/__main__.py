"""``python -m tests.robustness DIR...``: read public code of every kind, and say what broke down.

Nothing of it is run. Each file counts as a submission of its own. ``--findings FILE`` keeps what was found as
a table, for ``python -m tests.robustness.sample`` and for a look at each rule.
"""

import argparse
import csv
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from evaluator.analysis.registry import all_rules
from evaluator.intake.corpus import read_corpus
from evaluator.model.submission import SourceFile
from tests.robustness.reading import FileReading, read_files

COLUMNS = ("rule", "name", "severity", "place", "message")


def main() -> None:
    """Read every file below the folders; exit 1 when anything broke down."""
    parser = argparse.ArgumentParser(prog="python -m tests.robustness", description="Read public code.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--files-max", type=int, metavar="N", help="at most N files of each folder")
    parser.add_argument("--findings", type=Path, default=Path(os.devnull), metavar="FILE", help="keep them")
    parser.add_argument("--seed", type=int, help="choose the N at random and not evenly spread")
    options = parser.parse_args()
    unread: list[str] = []
    readings = []
    with options.findings.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(COLUMNS)
        for reading in read_files(_files(options.folders, options.files_max, options.seed, unread)):
            readings.append(reading)
            table.writerows(_rows(reading))
    sys.stdout.write("\n".join(report(readings, unread)) + "\n")
    sys.exit(any(reading.failures for reading in readings))


def _files(
    folders: Sequence[Path], files_max: int | None, seed: int | None, unread: list[str]
) -> Iterator[SourceFile]:
    for folder in folders:
        if seed is None or files_max is None:
            files = list(read_corpus(folder, lambda _: True, unread, files_max=files_max))
        else:
            files = list(read_corpus(folder, lambda _: True, unread))
            chance = random.Random(seed)  # noqa: S311 - no secret
            files = sorted(chance.sample(files, min(files_max, len(files))), key=lambda file: file.path)
        for file in files:
            yield replace(file, path=f"{folder.name}/{file.path}")


def _rows(reading: FileReading) -> Iterator[tuple[str, ...]]:
    for one in reading.findings:
        yield one.rule, one.name, one.severity, f"{reading.name}:{one.line}", one.message


def report(readings: Sequence[FileReading], unread: Sequence[str]) -> list[str]:
    """Files, failures by kind, seconds per file, and how often each rule of ours was broken."""
    read = [reading for reading in readings if not reading.refused]
    times = sorted(reading.wall_s for reading in readings)
    slow = sorted(readings, key=lambda reading: reading.wall_s, reverse=True)[:10]
    hits = Counter(one.rule for reading in readings for one in reading.findings)
    own = [rule for rule in all_rules() if rule.startswith("EV")]
    return [
        f"{len(readings) + len(unread)} files: {len(read)} read by every check and tool",
        *_counted("rejected at intake", [line.partition(": ")[2] or line for line in unread]),
        *_counted("refused with a reason", [one.refused for one in readings if one.refused]),
        *_counted("FAILED", [failure for one in readings for failure in one.failures]),
        *(f"  {one.name}: {failure}" for one in readings for failure in one.failures),
        "seconds per file, own checks in a warm process: " + _spread(times),
        *(f"  {one.wall_s:.2f} {one.name} ({one.characters} characters)" for one in slow),
        "findings of each rule of our own:",
        *(f"  {rule} {all_rules()[rule].name}: {hits[rule]}" for rule in own),
    ]


def _spread(times: Sequence[float]) -> str:
    return f"median {median(times):.3f}, p95 {quantiles(times, n=20)[-1]:.3f}, max {times[-1]:.3f}"


def _counted(title: str, reasons: Sequence[str]) -> list[str]:
    kinds = Counter("".join("N" if letter.isdigit() else letter for letter in one) for one in reasons)
    return [f"{title}: {len(reasons)}", *(f"  {count} x {kind}" for kind, count in kinds.most_common(15))]


if __name__ == "__main__":
    main()
