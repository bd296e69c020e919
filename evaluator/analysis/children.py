"""Runs the outside analysers and our own checks, each in a limited child process."""

import importlib.metadata
import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from evaluator.analysis.limited_process import Ending, ProcessLimits, ProcessResult, run_limited
from evaluator.analysis.messages import Reply, Request
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace

CHECKS = "checks"
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_GARBAGE = (UnreadableOutput, ValueError, KeyError, TypeError, AttributeError, IndexError)
"""What reading an answer of another form than the documented one can raise; JSON errors are ValueErrors."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one child gave: a reply, or the reason why there is none."""

    name: str
    wall_s: float
    report: Report = field(default_factory=Report)
    failure: str = ""


def run_tool(tool: Tool, space: Workspace) -> Outcome:
    """Run one analyser over all files of the workspace; whatever happens becomes an outcome."""
    start = time.monotonic()
    environment = bare_environment(space) | tool.environment(space)
    try:
        argv = tool.argv(space)
    except OSError:
        return Outcome(tool.name, 0.0, failure=f"{tool.distribution} is not installed beside senior-bar")
    limits = tool.limits.for_source(space.size_kb)
    result = run_limited(argv, cwd=space.root, environment=environment, limits=limits)
    if result.ending is not Ending.EXITED:
        return Outcome(tool.name, result.wall_s, failure=result.describe(limits))
    try:
        report = tool.parse(result, space)
    except _GARBAGE as error:
        return Outcome(tool.name, result.wall_s, failure=_unreadable(result, error))
    return Outcome(tool.name, time.monotonic() - start, report)


def run_checks_child(request: Request, space: Workspace) -> tuple[Outcome, Reply]:
    """Run our own checks; an empty reply and a reason when the child did not come to its end."""
    limits = ProcessLimits().for_source(space.size_kb)
    result = run_worker("evaluator.analysis.worker", msgspec.json.encode(request), space, limits)
    if result.ending is not Ending.EXITED or result.code != 0:
        return Outcome(CHECKS, result.wall_s, failure=result.describe(limits)), Reply()
    try:
        reply = msgspec.json.decode(result.stdout, type=Reply)
    except msgspec.MsgspecError as error:
        return Outcome(CHECKS, result.wall_s, failure=_unreadable(result, error)), Reply()
    return Outcome(CHECKS, result.wall_s), reply


def run_worker(module: str, body: bytes, space: Workspace, limits: ProcessLimits) -> ProcessResult:
    """Run a module of ours that reads untrusted source from standard input."""
    environment = bare_environment(space) | {"PYTHONPATH": str(_PACKAGE_ROOT)}
    argv = (sys.executable, "-P", "-s", "-m", module)
    return run_limited(argv, stdin=body, cwd=space.root, environment=environment, limits=limits)


def version_of(distribution: str) -> str:
    """The installed version, or an empty text."""
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return ""


def bare_environment(space: Workspace) -> dict[str, str]:
    """All that a child inherits: nothing that could name a configuration, a plug-in or a proxy."""
    empty = str(space.empty)
    return {
        "PATH": os.defpath,
        "HOME": empty,
        "TMPDIR": empty,
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }


def _unreadable(result: ProcessResult, error: Exception) -> str:
    said = result.stderr.decode("utf-8", "replace").strip().splitlines()
    detail = said[-1] if said else str(error)
    return f"its answer could not be read: {detail[:200]}"
