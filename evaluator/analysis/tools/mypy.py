"""mypy: types that do not fit; missing ones are counted by slots instead."""

import json
import sys

from evaluator.analysis.borrowed import BorrowedRules, Said
from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace
from evaluator.model.findings import Location

_BLOCKED = 2
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
    reports = []
    for line in result.stdout.splitlines():
        one = json.loads(line)
        if one["code"] not in RULES or one["severity"] != "error":
            continue
        path = space.submission_path(one["file"])
        at = Location(path, one["line"], one["column"] + 1, one["end_line"], one["end_column"] + 1)
        reports.append(Said(one["code"], at, one["message"]))
    return Report(RULES.findings(reports))


TOOL = Tool(
    name="mypy",
    distribution="mypy",
    argv=argv,
    parse=parse,
    rules=RULES,
    environment=lambda space: {"MYPYPATH": space.sources.name},
)
