"""radon: cyclomatic complexity, for information; cognitive complexity says the same better."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace
from evaluator.model.findings import Measurement


def argv(space: Workspace) -> tuple[str, ...]:
    """radon looks for its configuration in the working directory, which is empty."""
    return (sys.executable, "-P", "-s", "-m", "radon", "cc", "--json", *space.files)


def parse(result: ProcessResult, space: Workspace) -> Report:
    """Read radon's JSON: a list of blocks for each file."""
    if result.code != 0:
        raise UnreadableOutput(f"exit code {result.code}")
    measurements = []
    for reported, blocks in json.loads(result.stdout).items():
        path = space.submission_path(reported)
        if isinstance(blocks, dict):
            raise UnreadableOutput("it could not read a file")
        measurements += [_measurement(path, block) for block in _functions(blocks)]
    return Report(measurements=tuple(measurements))


def _functions(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Functions and methods; classes repeat the methods that stand in the list as well."""
    return (block for block in blocks if block["type"] in {"function", "method"})


def _measurement(path: str, block: dict[str, Any]) -> Measurement:
    around = f"{block['classname']}." if block.get("classname") else ""
    name = "cyclomatic_complexity"
    return Measurement(
        name, float(block["complexity"]), "paths", path, block["lineno"], around + block["name"]
    )


TOOL = Tool(name="radon", distribution="radon", argv=argv, parse=parse)
