"""mypy: types that do not fit; missing ones are counted by slots instead."""

import json
import re
import sys
from functools import cache
from typing import Any

from evaluator.analysis.borrowed import BorrowedRules, Said
from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace
from evaluator.model.findings import Location

_BLOCKED = 2
_FLOAT_FOR_INT = re.compile(
    r'type(?: "| \(got "| \(expression has type ")float".*"int"|got "float", expected "int"'
)
_OPTIONAL = re.compile(r'expression has type "(\w+) \| None", variable has type "\1"')
_STEP = re.compile(r"\b(\w+) = \1\.\w+")
"""A walk along links: the slow pointer follows where the fast one has been."""
_INFINITY = re.compile(r"\binf\b")
_FUNCTION = re.compile(r"(\s*)(?:async )?def ")
RULES = BorrowedRules("mypy")


def argv(space: Workspace) -> tuple[str, ...]:
    """Strict, with an empty configuration and without what happens to be installed beside us."""
    trusted = ("--config-file=", "--no-site-packages", "--explicit-package-bases", "--ignore-missing-imports")
    # one file per module: a process that is killed cannot leave a locked database to the next one
    cache = ("--cache-dir", str(space.cache / "mypy"), "--no-sqlite-cache")
    # in a function without types nothing contradicts anything; its missing types are counted as slots
    checks = ("--strict", "--no-check-untyped-defs", "--enable-error-code", "possibly-undefined")
    output = ("--no-error-summary", "--no-color-output", "--show-column-numbers", "--show-error-end")
    program = (sys.executable, "-P", "-s", "-m", "mypy")
    return (*program, *trusted, *cache, *checks, *output, "--output", "json", "--", *space.files)


def parse(result: ProcessResult, space: Workspace) -> Report:
    """Read mypy's JSON, one object on each line; columns are 0-based there."""
    if result.code >= _BLOCKED:
        raise UnreadableOutput(f"it stopped with exit code {result.code}")
    lines = cache(lambda file: (space.root / file).read_text(encoding="utf-8").split("\n"))
    reports = []
    for line in result.stdout.splitlines():
        one = json.loads(line)
        if one["code"] not in RULES or one["severity"] != "error":
            continue
        path = space.submission_path(one["file"])
        if _is_beyond_types(one, lines(one["file"])):
            continue
        at = Location(path, one["line"], one["column"] + 1, one["end_line"], one["end_column"] + 1)
        reports.append(Said(one["code"], at, one["message"]))
    return Report(RULES.findings(reports))


def _is_beyond_types(one: dict[str, Any], lines: list[str]) -> bool:
    """Whether mypy cannot see what makes the line right."""
    if one["code"] == "union-attr" or _OPTIONAL.search(one["message"]):
        return _STEP.search(lines[one["line"] - 1]) is not None
    return _FLOAT_FOR_INT.search(one["message"]) is not None and _starts_at_infinity(lines[: one["line"]])


def _starts_at_infinity(before: list[str]) -> bool:
    """Whether the function around the last line looks for the least: its float is where the search begins."""
    indent = len(before[-1]) - len(before[-1].lstrip())
    for line in reversed(before):
        if _INFINITY.search(line):
            return True
        head = _FUNCTION.match(line)
        if head is not None and len(head[1]) < indent:
            return False
    return False


TOOL = Tool(
    name="mypy",
    distribution="mypy",
    argv=argv,
    parse=parse,
    rules=RULES,
    environment=lambda space: {"MYPYPATH": space.sources.name},
)
