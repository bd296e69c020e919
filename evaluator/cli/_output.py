"""Where reports go: each format to standard output or to a file of its own."""

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from evaluator.errors import UsageError
from evaluator.model.evaluation import Evaluation
from evaluator.reporting import RenderOptions, formats, render

_MAX_WIDTH = 100
Audience = Literal["candidate", "reviewer"]


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write."""

    format_name: str
    file: Path | None


def parse_outputs(wanted: tuple[str, ...]) -> tuple[Output, ...]:
    """Read ``NAME`` and ``NAME=FILE``.

    Raises:
        UsageError: no such format, or two of them want standard output.
    """
    outputs = []
    for entry in wanted or ("terminal",):
        name, _, file = entry.partition("=")
        if name not in formats():
            raise UsageError(f"unknown format {name!r}: choose one of {', '.join(formats())}")
        outputs.append(Output(name, Path(file) if file else None))
    if sum(output.file is None for output in outputs) > 1:
        raise UsageError("only one format can go to standard output: give the others a file, as in json=FILE")
    return tuple(outputs)


def write_reports(
    evaluation: Evaluation, outputs: tuple[Output, ...], audience: Audience, *, show_all: bool
) -> None:
    """Render and write each report.

    Raises:
        UsageError: a file cannot be written.
    """
    for output in outputs:
        to_terminal = output.file is None and sys.stdout.isatty()
        options = RenderOptions(
            audience=audience,
            show_all=show_all,
            width=min(_MAX_WIDTH, shutil.get_terminal_size((_MAX_WIDTH, 24)).columns),
            color=to_terminal and not os.environ.get("NO_COLOR"),
            ascii=output.file is None and not (sys.stdout.encoding or "").lower().startswith("utf"),
        )
        text = render(evaluation, output.format_name, options)
        if output.file is None:
            sys.stdout.write(text if text.endswith("\n") else text + "\n")
            sys.stdout.flush()
        else:
            write_whole(output.file, text)


def notice(text: str, *, quiet: bool) -> None:
    """One line for people, beside the report."""
    if not quiet:
        click.echo(f"evaluate: {text}", err=True)


def write_whole(path: Path, text: str) -> None:
    """Through a temporary file, so that a report is there whole or not at all."""
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")  # a pipe or a device is written to, never replaced
            return
        with tempfile.NamedTemporaryFile(
            "w", dir=path.parent, prefix=f".{path.name}.", encoding="utf-8", delete=False
        ) as file:
            file.write(text)
        Path(file.name).chmod(0o644)
        Path(file.name).replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None
