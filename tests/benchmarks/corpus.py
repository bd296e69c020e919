"""Reads every Python file below some folders: ``python -m tests.benchmarks.corpus DIR...``.

Twenty files go in as one submission, and each alone where a tool did not come to its end, so that the file is
named. Nothing is run. Printed are the seconds for each file, and whatever was not looked at with its reason.
"""

import argparse
import hashlib
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import click

from evaluator.model.evaluation import Evaluation
from evaluator.model.submission import SourceFile, Submission
from evaluator.pipeline import Options, evaluate
from tests.benchmarks.measuring import row

_TOGETHER = 20
_UNFINISHED = "did not finish"


@dataclass
class Reading:
    """What came of all files."""

    seconds: list[float] = field(default_factory=list)
    """Of each file, its share of the submission that it went in with."""
    crashes: dict[str, str] = field(default_factory=dict)
    unfinished: dict[str, str] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)
    """Reasons for which a file was not analysed, with how many files gave each."""
    unexplained: list[str] = field(default_factory=list)
    """Criteria that were not assessed and say no reason."""
    findings: int = 0


def main() -> None:
    """Print what came of the files of all folders."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.corpus", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take only each so-many-th file")
    arguments = parser.parse_args()
    paths = sorted(path for folder in arguments.folders for path in folder.rglob("*.py") if path.is_file())
    reading = Reading()
    for together in _groups(paths[:: arguments.every]):
        read(together, reading)
        click.echo(f"\r{len(reading.seconds)} files", nl=False, err=True)
    click.echo("\n".join(table(reading)))


def read(paths: list[Path], reading: Reading) -> None:
    """Review the files as one submission, then alone those of a submission that something was wrong with."""
    started = time.monotonic()
    try:
        evaluation = evaluate(_submission(paths), None, Options(growth=False))
    except Exception as error:  # noqa: BLE001 - any that comes out is what this looks for
        if len(paths) == 1:
            reading.seconds.append(time.monotonic() - started)
            reading.crashes[str(paths[0])] = f"{type(error).__name__}: {error}"
            return
        evaluation = None
    if len(paths) > 1 and (evaluation is None or _unfinished(evaluation)):
        for path in paths:
            read([path], reading)
        return
    reading.seconds += [(time.monotonic() - started) / len(paths)] * len(paths)
    if evaluation is not None:
        _take(paths, evaluation, reading)


def table(reading: Reading) -> list[str]:
    """The lines to print."""
    seconds = reading.seconds
    return [
        f"{len(seconds)} files read, seconds for each with all tools, {_TOGETHER} as one submission",
        row("median", median(seconds)),
        row("95th percentile", quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]),
        row("longest", max(seconds)),
        row("findings", reading.findings),
        row("crashes", len(reading.crashes), "(an exception out of the pipeline)"),
        *(f"  {path}: {said}" for path, said in reading.crashes.items()),
        row("hangs and tools that broke down", len(reading.unfinished), "(each said in the report)"),
        *(f"  {path}: {said}" for path, said in reading.unfinished.items()),
        row(
            "criteria not assessed, without a reason",
            len(reading.unexplained),
            ", ".join(reading.unexplained),
        ),
        row("files not analysed, with a reason", sum(reading.skipped.values())),
        *(f"  {count} x {reason}" for reason, count in reading.skipped.most_common()),
    ]


def _groups(paths: list[Path]) -> Iterator[list[Path]]:
    for start in range(0, len(paths), _TOGETHER):
        yield paths[start : start + _TOGETHER]


def _submission(paths: list[Path]) -> Submission:
    files = []
    for number, path in enumerate(paths):
        content = path.read_bytes()
        files.append(SourceFile(f"{number:02}/{path.name}", content, hashlib.sha256(content).hexdigest()))
    return Submission("corpus", tuple(files), files[0].sha256, files[0].path)


def _unfinished(evaluation: Evaluation) -> list[str]:
    return [f"{each.tool}: {each.message}" for each in evaluation.failures if _UNFINISHED in each.message]


def _take(paths: list[Path], evaluation: Evaluation, reading: Reading) -> None:
    reading.findings += len(evaluation.findings)
    if unfinished := _unfinished(evaluation):
        reading.unfinished[str(paths[0])] = "; ".join(unfinished)
    skipped = {each.message for each in evaluation.failures if _UNFINISHED not in each.message}
    reading.skipped.update(
        message.rpartition(": ")[2].partition(".py ")[2] or message.rpartition(": ")[2] for message in skipped
    )
    reading.unexplained += [
        each.criterion for each in evaluation.scores if each.score is None and not each.reason.strip()
    ]


if __name__ == "__main__":
    main()
