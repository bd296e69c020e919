"""Each file as if it had been handed in alone; the outside tools start once for many files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from evaluator.analysis.children import run_tool
from evaluator.analysis.engine import workspace
from evaluator.analysis.given_names import GivenNames
from evaluator.analysis.merge import merge
from evaluator.analysis.messages import Request
from evaluator.analysis.prepare import prepare
from evaluator.analysis.registry import all_tools
from evaluator.analysis.tool import Tool
from evaluator.analysis.worker import review
from evaluator.model.findings import Finding, Measurement
from evaluator.model.submission import SourceFile, Submission
from evaluator.scoring import load_rubric
from evaluator.scoring.metrics import weighed_findings
from tests.robustness.forked import Review, review_apart

_BATCH_FILES = 80
_BATCH_CHARACTERS = 120_000
"""What the slowest tool reads well within its limit; a batch that passes it is halved."""


_UNKNOWN_SYNTAX = "ParserSyntaxError"
"""A few forms that hardly anybody writes are valid Python and unknown to LibCST; the report says so."""


@dataclass(frozen=True, slots=True)
class FileReading:
    """What the analysis says of one file."""

    name: str
    characters: int
    wall_s: float = 0.0
    """Of our own checks in a warm process."""
    findings: tuple[Finding, ...] = ()
    refused: str = ""
    """Why it was not read, in words that its report gives; no failure."""
    failures: tuple[str, ...] = ()
    """What broke down: a check, a tool, or a process."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file whose checks have answered."""

    reading: FileReading
    texts: dict[str, str]
    said: tuple[Finding, ...]
    measurements: tuple[Measurement, ...] = ()


def read_files(files: Iterable[SourceFile]) -> Iterator[FileReading]:
    """Readings in the order of the files; paths say where each comes from."""
    review(Request({"warm.py": "def total(counts):\n    return sum(counts)\n"}))
    batch: list[_Opened] = []
    size = 0
    for number, file in enumerate(files):
        batch.append(_open(number, file))
        size += len(file.content)
        if len(batch) >= _BATCH_FILES or size >= _BATCH_CHARACTERS:
            yield from _finished(batch)
            batch, size = [], 0
    yield from _finished(batch)


def _open(number: int, file: SourceFile) -> _Opened:
    path = f"n{number:05}/{PurePosixPath(file.path).name}"
    prepared = prepare(Submission(file.path, (SourceFile(path, file.content, file.sha256),), "", path))
    reading = FileReading(file.path, len(file.content))
    if prepared.refused:
        return _Opened(replace(reading, refused=prepared.refused[path]), {}, ())
    main = "" if PurePosixPath(path).name.startswith("test_") else path
    answer = review_apart(Request(prepared.texts, main=main))
    refused = _reason(answer, unsplit=bool(prepared.unsplit))
    failures = () if refused else _failures_of(answer)
    texts = {} if refused or failures else prepared.texts
    opened = replace(reading, wall_s=answer.wall_s, refused=refused, failures=failures)
    return _Opened(opened, texts, answer.reply.findings, answer.reply.measurements)


def _reason(answer: Review, *, unsplit: bool) -> str:
    """Why the file is not assessed, where that is no fault of ours."""
    if answer.reply.broken:
        return "it has a syntax error"
    unknown = [reason for reason in answer.reply.unread.values() if _UNKNOWN_SYNTAX in reason]
    return unknown[0] if unknown else "it cannot be split into tokens" if unsplit else ""


def _failures_of(answer: Review) -> tuple[str, ...]:
    said = [answer.failure, *answer.reply.unread.values()]
    return tuple(f"checks: {one}" for one in said if one)


def _finished(batch: Sequence[_Opened]) -> Iterator[FileReading]:
    texts = {path: text for opened in batch for path, text in opened.texts.items()}
    said: dict[str, list[Finding]] = {path: [] for path in texts}
    failed: dict[str, list[str]] = {path: [] for path in texts}
    for tool in all_tools().values() if texts else ():
        _ask(tool, texts, said, failed)
    for opened in batch:
        found, failures = list(opened.said), list(opened.reading.failures)
        for path in opened.texts:
            found += said[path]
            failures += failed[path]
        names = GivenNames.of(opened.texts, frozenset(), frozenset())
        merged = merge(one for one in found if not names.explain(one))
        weighed = weighed_findings(merged, opened.measurements, load_rubric())
        findings = tuple(one.finding for one in weighed)
        yield replace(opened.reading, findings=findings, failures=tuple(failures))


def _ask(
    tool: Tool, texts: dict[str, str], said: dict[str, list[Finding]], failed: dict[str, list[str]]
) -> None:
    """Run a tool over all texts; where it fails, over each half."""
    with workspace(texts) as space:
        outcome = run_tool(tool, space)
    if not outcome.failure:
        for finding in outcome.report.findings:
            said[finding.path].append(finding)
    elif len(texts) == 1:
        failed[next(iter(texts))].append(f"{tool.name}: {outcome.failure}")
    else:
        paths = sorted(texts)
        for half in (paths[: len(paths) // 2], paths[len(paths) // 2 :]):
            _ask(tool, {path: texts[path] for path in half}, said, failed)
