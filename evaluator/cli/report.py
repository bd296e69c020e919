"""``evaluate report``: render a stored evaluation again, without running anything."""

from pathlib import Path

import click
import msgspec

from evaluator.cli._output import Audience, parse_outputs, write_reports
from evaluator.errors import UsageError
from evaluator.reporting import evaluation_from_json, json_schema


@click.command(name="report")
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[EVALUATION.json]")
@click.option(
    "--format", "wanted", multiple=True, metavar="NAME[=FILE]", help="terminal, markdown, json, ..."
)
@click.option(
    "--audience", type=click.Choice(["candidate", "reviewer"]), default="candidate", show_default=True
)
@click.option("--all", "show_all", is_flag=True, help="Every finding and case, not only the first five.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the json format.")
def report(
    file: Path | None, wanted: tuple[str, ...], audience: Audience, show_all: bool, schema: bool
) -> int:
    """Render EVALUATION.json, a report in the json format, in other formats."""
    if schema:
        click.echo(msgspec.json.format(msgspec.json.encode(json_schema())).decode())
        return 0
    if file is None:
        raise UsageError("name the report to render, a file that --format json wrote (or use --schema)")
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{file} is not a report: it is not UTF-8") from None
    write_reports(evaluation_from_json(text), parse_outputs(wanted), audience, show_all=show_all)
    return 0


COMMAND = report
