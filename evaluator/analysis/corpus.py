"""Measures the functions of a reference corpus, in limited child processes, some files at a time."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from evaluator.analysis.check import Source, is_dunder
from evaluator.analysis.children import run_checks_child, run_tool
from evaluator.analysis.engine import workspace
from evaluator.analysis.messages import Request
from evaluator.analysis.prepare import prepare
from evaluator.analysis.tools import radon
from evaluator.model.findings import Measurement
from evaluator.model.submission import SourceFile, Submission

METRICS = ("cognitive_complexity", "cyclomatic_complexity", "function_lines", "nesting_depth")
"""What is measured of each function."""

_CHECKS = ("cognitive_complexity",)
"""The checks without which a metric would be missing; running all of them takes ten times as long."""
_TEST_FOLDERS = frozenset({"test", "tests", "testing"})
_INVALID = f"it is not valid Python {sys.version_info.major}.{sys.version_info.minor}"
_BATCH_FILES = 40
_BATCH_BYTES = 400_000


@dataclass(slots=True)
class Measured:
    """What a corpus gave."""

    files: int = 0
    """Those that were measured."""
    values: dict[str, list[float]] = field(default_factory=lambda: {metric: [] for metric in METRICS})
    """By metric, one number for each function."""
    unread: list[str] = field(default_factory=list)
    """One line for each file that could not be measured."""

    @property
    def functions(self) -> int:
        """How many functions were measured; nested ones belong to the one around them."""
        return len(self.values["function_lines"])

    def add(self, other: "Measured") -> None:
        """Take in what another corpus gave."""
        self.files += other.files
        self.unread += other.unread
        for metric, values in other.values.items():
            self.values[metric] += values


def is_production(path: str) -> bool:
    """Whether a file belongs to the code itself and not to its tests."""
    folders = PurePosixPath(path).parts[:-1]
    return not Source(path, "").is_test and not _TEST_FOLDERS.intersection(folders)


def measure_corpus(files: Iterable[SourceFile], measured: Measured) -> None:
    """Add every function of ``files`` to ``measured``, test functions and dunder methods left out."""
    for batch in _batches(files):
        _measure(batch, measured)


def _batches(files: Iterable[SourceFile]) -> Iterator[list[SourceFile]]:
    batch: list[SourceFile] = []
    size = 0
    for file in files:
        batch.append(file)
        size += len(file.content)
        if len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _measure(batch: list[SourceFile], measured: Measured) -> None:
    """Measure the files of one batch; if they break a child process, each half gets one of its own."""
    prepared = prepare(Submission("corpus", tuple(batch), "", batch[0].path))
    left_out = dict(prepared.refused)
    measurements: tuple[Measurement, ...] = ()
    failure = ""
    if prepared.texts:
        with workspace(prepared.texts) as space:
            outcome, reply = run_checks_child(Request(prepared.texts, checks=_CHECKS), space)
        failure = outcome.failure
        left_out |= dict.fromkeys((*prepared.unsplit, *reply.broken), _INVALID)
        left_out |= reply.unread
        sound = {path: text for path, text in prepared.texts.items() if path not in left_out}
        if sound and not failure:
            with workspace(sound) as space:
                outcome = run_tool(radon.TOOL, space)
            failure = outcome.failure
            measurements = (*reply.measurements, *outcome.report.measurements)
    if failure and len(batch) > 1:
        for half in (batch[: len(batch) // 2], batch[len(batch) // 2 :]):
            _measure(half, measured)
        return
    if failure:
        left_out[batch[0].path] = failure
    measured.files += len(batch) - len(left_out)
    measured.unread += [f"{path}: {reason}" for path, reason in sorted(left_out.items())]
    for one in measurements:
        if one.name in measured.values and one.path not in left_out and not _is_left_out(one.where):
            measured.values[one.name].append(one.value)


def _is_left_out(function: str) -> bool:
    name = function.partition(" ")[0].rpartition(".")[2]
    return is_dunder(name) or name.startswith("test_")
