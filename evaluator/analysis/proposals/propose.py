"""Offers rewrites for findings; the source is read in limited child processes only."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from evaluator.analysis import rewrites
from evaluator.analysis.children import bare_environment, run_worker
from evaluator.analysis.limited_process import Ending, ProcessLimits, run_limited
from evaluator.analysis.prepare import prepare, write
from evaluator.analysis.proposals import ruff_fixes
from evaluator.analysis.proposals.proposal import Draft, Place, Proposal, RewriteReply, RewriteRequest
from evaluator.analysis.tool import UnreadableOutput, Workspace
from evaluator.discovery import names
from evaluator.model.evaluation import Failure
from evaluator.model.findings import Finding
from evaluator.model.submission import Submission

PLACES_MAX = 60
"""Findings that are mended at once, those that come first in the report."""
_STAGE = "rewrites"
_GARBAGE = (UnreadableOutput, ValueError, KeyError, TypeError)


@dataclass(frozen=True, slots=True)
class Proposals:
    """What could be mended, and which part of our own machinery did not help."""

    proposals: tuple[Proposal, ...] = ()
    failures: tuple[Failure, ...] = ()


def propose(submission: Submission, findings: Iterable[Finding]) -> Proposals:
    """One proposal for each finding that a rewrite mends, each on its own, in the order of ``findings``."""
    texts = _texts(submission)
    own = {name.replace("_", "-") for name in names(rewrites)}
    places = [
        Place(one.rule, one.name, one.path, one.line, one.column)
        for one in findings
        if one.path in texts and (one.name in own or one.rule.removeprefix("ruff-") in ruff_fixes.CODES)
    ][:PLACES_MAX]
    if not places:
        return Proposals()
    texts = {path: text for path, text in texts.items() if path in {place.path for place in places}}
    with tempfile.TemporaryDirectory(prefix="senior-bar-") as folder:
        space = _workspace(Path(folder).resolve(), texts)
        borrowed = [place for place in places if place.name not in own]
        drafts, failures = _by_ruff(space, texts, borrowed) if borrowed else ((), ())
        reply, more = _by_us(space, RewriteRequest(texts, tuple(places), drafts))
    order = {(place.rule, place.path, place.line): number for number, place in enumerate(places)}
    ranked = sorted(reply.proposals, key=lambda one: order.get((one.rule, one.path, one.line), PLACES_MAX))
    unread = [Failure(_STAGE, path, f"not rewritten: {reason}") for path, reason in reply.unread.items()]
    return Proposals(tuple(ranked), (*failures, *more, *unread))


def _texts(submission: Submission) -> dict[str, str]:
    """The files that parsers may read, as they were handed in: what silences an analyser stays in them."""
    prepared = prepare(submission)
    allowed = prepared.texts.keys() - prepared.unsplit
    texts = {file.path: file.text for file in submission.python_files if file.path in allowed}
    # A carriage return alone ends a line for Python and not for all tools, which would disagree on places.
    return {path: text for path, text in texts.items() if "\r" not in text.replace("\r\n", "")}


def _workspace(root: Path, texts: dict[str, str]) -> Workspace:
    sources, empty = root / "sources_under_review", root / "empty"
    sources.mkdir()
    empty.mkdir()
    return Workspace(root, sources, empty, empty, write(texts, sources))


def _by_ruff(
    space: Workspace, texts: dict[str, str], places: list[Place]
) -> tuple[tuple[Draft, ...], tuple[Failure, ...]]:
    limits = ProcessLimits()
    environment = bare_environment(space) | {"RAYON_NUM_THREADS": "1"}
    result = run_limited(ruff_fixes.argv(space), cwd=space.root, environment=environment, limits=limits)
    if result.ending is not Ending.EXITED:
        return (), (Failure(_STAGE, "ruff", f"did not finish: {result.describe(limits)}"),)
    try:
        return ruff_fixes.parse(result, space, texts, places), ()
    except _GARBAGE as error:
        return (), (Failure(_STAGE, "ruff", f"its answer could not be read: {error}"),)


def _by_us(space: Workspace, request: RewriteRequest) -> tuple[RewriteReply, tuple[Failure, ...]]:
    limits = ProcessLimits()
    body = msgspec.json.encode(request)
    result = run_worker("evaluator.analysis.proposals.rewrite_worker", body, space, limits)
    if result.ending is not Ending.EXITED or result.code != 0:
        return RewriteReply(), (Failure(_STAGE, "rewrites", f"did not finish: {result.describe(limits)}"),)
    try:
        return msgspec.json.decode(result.stdout, type=RewriteReply), ()
    except msgspec.MsgspecError as error:
        return RewriteReply(), (Failure(_STAGE, "rewrites", f"its answer could not be read: {error}"),)
