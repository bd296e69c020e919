"""pylint: what only its inference sees, across functions and through values."""

import json
import sys

from evaluator.analysis.borrowed import BorrowedRules, Said
from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace
from evaluator.model.findings import Location

_FATAL, _USAGE = 1, 32
RULES = BorrowedRules("pylint")


def argv(space: Workspace) -> tuple[str, ...]:
    """An empty configuration, no plug-ins, and imports that cannot resolve to a submitted file.

    pylint puts the source root on the path that its own imports use. The root named here is the folder
    above the sources, so no module of a submission can take the place of one that pylint loads.
    """
    trusted = (
        "--rcfile=/dev/null",
        "--load-plugins=",
        "--persistent=n",
        "--jobs=1",
        f"--source-roots={space.root}",
    )
    chosen = ("--disable=all", f"--enable={','.join(RULES)}")
    program = (sys.executable, "-P", "-s", "-m", "pylint")
    return (*program, *trusted, *chosen, "--score=n", "--output-format=json2", "--", *space.files)


def parse(result: ProcessResult, space: Workspace) -> Report:
    """Read pylint's JSON; columns are 0-based there."""
    if result.code & (_FATAL | _USAGE):
        raise UnreadableOutput(f"it stopped with exit code {result.code}")
    reports = []
    for one in json.loads(result.stdout)["messages"]:
        if one["messageId"] not in RULES:
            continue
        path = space.submission_path(one["absolutePath"])
        end = one["endColumn"]
        at = Location(path, one["line"], one["column"] + 1, one["endLine"], None if end is None else end + 1)
        reports.append(Said(one["messageId"], at, one["message"]))
    return Report(RULES.findings(reports))


TOOL = Tool(
    name="pylint",
    distribution="pylint",
    argv=argv,
    parse=parse,
    rules=RULES,
    environment=lambda space: {"PYLINTHOME": str(space.empty)},
)
