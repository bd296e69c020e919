"""Rewrites that ruff makes itself: of the codes below, and only where ruff calls its own change safe."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from ruff import find_ruff_bin

from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.proposals.proposal import Draft, Place
from evaluator.analysis.tool import UnreadableOutput, Workspace

CODES = (
    "F401",  # unused-import
    "F541",  # unnecessary-f-string
    "PIE790",  # unnecessary-pass
    "PLR1711",  # unnecessary-return
    "RET501",  # unnecessary-return
    "UP018",  # unnecessary-call
    "UP034",  # unnecessary-parentheses
    "UP039",
    "FURB105",  # unnecessary-empty-string
    "B009",  # unnecessary-getattr
    "UP008",  # unnecessary-super-arguments
    "F632",  # identity-of-literal
)
_SAFE = "safe"


def argv(space: Workspace) -> tuple[str, ...]:
    """As for the findings, with the codes of this table only; ruff reports its changes and makes none."""
    version = f"py{sys.version_info.major}{sys.version_info.minor}"
    options = ("--isolated", "--ignore-noqa", "--no-cache", "--no-fix", "--exit-zero", "--quiet")
    chosen = ("--select", ",".join(CODES), "--target-version", version)
    return (find_ruff_bin(), "check", *options, "--output-format", "json", *chosen, "--", *space.files)


def parse(
    result: ProcessResult, space: Workspace, texts: dict[str, str], places: Iterable[Place]
) -> tuple[Draft, ...]:
    """One draft for each place that ruff has a safe change for.

    Raises:
        UnreadableOutput: ruff stopped, or its answer is about other files or lines.
    """
    if result.code != 0:
        raise UnreadableOutput(f"exit code {result.code}")
    fixes: dict[tuple[str, str, int], list[dict[str, Any]]] = {}
    for one in json.loads(result.stdout):
        fix = one["fix"]
        if fix is not None and fix["applicability"] == _SAFE:
            key = (space.submission_path(one["filename"]), f"ruff-{one['code']}", one["location"]["row"])
            fixes.setdefault(key, []).extend(fix["edits"])
    return tuple(_drafts(fixes, texts, places))


def _drafts(
    fixes: dict[tuple[str, str, int], list[dict[str, Any]]], texts: dict[str, str], places: Iterable[Place]
) -> Iterator[Draft]:
    for place in places:
        edits = fixes.get((place.path, place.rule, place.line))
        if edits:
            yield Draft(place, edited(texts[place.path], edits))


def edited(text: str, edits: list[dict[str, Any]]) -> str:
    """The text after ruff's edits; of two that overlap, the later one in the text is made.

    Raises:
        UnreadableOutput: an edit lies outside the text.
    """
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    spans = sorted(
        {
            (_offset(starts, one["location"]), _offset(starts, one["end_location"]), one["content"])
            for one in edits
        }
    )
    limit = len(text)
    for start, end, content in reversed(spans):
        if start <= end <= limit:
            text = text[:start] + content + text[end:]
            limit = start
    return text


def _offset(starts: list[int], place: dict[str, int]) -> int:
    if not 1 <= place["row"] < len(starts) + 1 or place["column"] < 1:
        raise UnreadableOutput("an edit lies outside the file")
    return starts[place["row"] - 1] + place["column"] - 1
