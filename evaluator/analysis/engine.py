"""The order of an analysis: prepare, run everything side by side, put the answers together."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from evaluator.analysis.children import CHECKS, Outcome, run_checks_child, run_tool, version_of
from evaluator.analysis.given_names import GivenNames
from evaluator.analysis.merge import merge
from evaluator.analysis.messages import Reply, Request
from evaluator.analysis.prepare import Prepared, prepare, write
from evaluator.analysis.result import Analysis
from evaluator.analysis.tool import Tool, Workspace
from evaluator.model.evaluation import Failure
from evaluator.model.submission import Submission

_STAGE = "analysis"


def run_analysis(
    submission: Submission,
    problem_words: frozenset[str],
    tools: dict[str, Tool],
    given: frozenset[str] = frozenset(),
) -> Analysis:
    """Read all Python files of the submission with our checks and the given tools."""
    prepared = prepare(submission)
    names = GivenNames.of(prepared.texts, problem_words, given)
    request = Request(prepared.texts, tuple(sorted(problem_words)), main=submission.main)
    outcomes: list[Outcome] = []
    reply = Reply()
    if prepared.texts:
        with workspace(prepared.texts) as space:
            outcomes, reply = _side_by_side(request, space, tools)
    excluded = {*reply.broken, *prepared.unsplit}
    sound = {path: text for path, text in prepared.texts.items() if path not in excluded}
    if excluded and sound and not _checks_failed(outcomes):
        # what does not parse can keep a tool from looking at the rest, so the rest gets a run of its own
        with workspace(sound) as space:
            outcomes = [outcomes[0], *_tools_only(space, tools)]
    reports = [outcome.report for outcome in outcomes if sound]
    findings = [*reply.findings, *(finding for report in reports for finding in report.findings)]
    measurements = [*reply.measurements, *(one for report in reports for one in report.measurements)]
    return Analysis(
        findings=merge(one for one in findings if not names.explain(one)),
        measurements=tuple(sorted(measurements, key=lambda one: (one.path, one.line, one.name, one.where))),
        strengths=reply.strengths,
        integrity=tuple(prepared.integrity),
        failures=_failures(prepared, reply, outcomes, (CHECKS, *tools)),
        tools={tool.name: version_of(tool.distribution) for tool in tools.values()}
        | {"libcst": version_of("libcst")},
        timings=tuple((outcome.name, round(outcome.wall_s, 3)) for outcome in outcomes),
        allow_comments=tuple(prepared.allow_comments),
    )


@contextmanager
def workspace(texts: dict[str, str]) -> Iterator[Workspace]:
    """A private folder with the files to analyse, removed at the end."""
    with tempfile.TemporaryDirectory(prefix="senior-bar-") as name:
        root = Path(name).resolve()
        sources, empty = root / "sources_under_review", root / "empty"
        sources.mkdir()
        empty.mkdir()
        yield Workspace(root, sources, empty, _cache_folder(root), write(texts, sources))


def _cache_folder(root: Path) -> Path:
    """A folder of the user's own that outlives the run, or one that does not where there is none."""
    folder = Path(platformdirs.user_cache_dir("senior-bar"))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return root / "cache"
    return folder


def _side_by_side(request: Request, space: Workspace, tools: dict[str, Tool]) -> tuple[list[Outcome], Reply]:
    """The outcomes, our checks first; the threads only wait for processes."""
    with ThreadPoolExecutor(len(tools) + 1) as pool:
        checks = pool.submit(run_checks_child, request, space)
        others = [pool.submit(run_tool, tool, space) for tool in tools.values()]
        outcome, reply = checks.result()
        return [outcome, *(other.result() for other in others)], reply


def _tools_only(space: Workspace, tools: dict[str, Tool]) -> list[Outcome]:
    with ThreadPoolExecutor(len(tools)) as pool:
        return list(pool.map(lambda tool: run_tool(tool, space), tools.values()))


def _checks_failed(outcomes: list[Outcome]) -> bool:
    return any(outcome.name == CHECKS and outcome.failure for outcome in outcomes)


def _failures(
    prepared: Prepared, reply: Reply, outcomes: list[Outcome], names: tuple[str, ...]
) -> tuple[Failure, ...]:
    """One line for each tool and file that was not looked at, and for each tool that broke down."""
    skipped = {path: f"not analysed: {path}: {reason}" for path, reason in prepared.refused.items()}
    skipped |= {path: f"not analysed: {path} has a syntax error" for path in reply.broken}
    if not _checks_failed(outcomes):
        for path in prepared.unsplit - set(reply.broken):
            skipped[path] = f"not analysed: {path} cannot be split into tokens"
    if not prepared.texts and not prepared.refused:
        skipped[""] = "not analysed: the submission holds no Python file"
    failures = [Failure(_STAGE, name, message) for _, message in sorted(skipped.items()) for name in names]
    failures += [
        Failure(_STAGE, CHECKS, f"not analysed: {path}: {reason}")
        for path, reason in sorted(reply.unread.items())
    ]
    failed = {path for path in prepared.texts if path not in skipped}
    failures += [
        Failure(_STAGE, outcome.name, f"did not finish: {outcome.failure}")
        for outcome in outcomes
        if outcome.failure and (failed or outcome.name == CHECKS)
    ]
    return tuple(failures)
