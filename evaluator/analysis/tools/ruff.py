"""ruff: the quick look at names, idiom and error handling."""

import json
import sys

from ruff import find_ruff_bin

from evaluator.analysis.borrowed import BorrowedRules, Said
from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace
from evaluator.model.findings import Location

RULES = BorrowedRules("ruff")


def argv(space: Workspace) -> tuple[str, ...]:
    """No file of the submission, no configuration and no cache takes part in the choice of rules."""
    version = f"py{sys.version_info.major}{sys.version_info.minor}"
    options = ("--isolated", "--ignore-noqa", "--no-cache", "--no-fix", "--exit-zero", "--quiet")
    # a few rows are previews; a code that is named in full is the only one that this opens
    chosen = ("--preview", "--select", ",".join(RULES), "--target-version", version)
    return (find_ruff_bin(), "check", *options, "--output-format", "json", *chosen, "--", *space.files)


def parse(result: ProcessResult, space: Workspace) -> Report:
    """Read ruff's JSON; rows and columns are 1-based there as well."""
    if result.code != 0:
        raise UnreadableOutput(f"exit code {result.code}")
    reports = []
    for one in json.loads(result.stdout):
        if one["code"] not in RULES:
            continue
        start, end = one["location"], one["end_location"]
        path = space.submission_path(one["filename"])
        at = Location(path, start["row"], start["column"], end["row"], end["column"])
        reports.append(Said(one["code"], at, one["message"]))
    return Report(RULES.findings(reports))


TOOL = Tool(
    name="ruff",
    distribution="ruff",
    argv=argv,
    parse=parse,
    rules=RULES,
    environment=lambda _: {"RAYON_NUM_THREADS": "1"},  # each thread reserves address space
)
