"""``evaluate doctor``: whether the sandbox keeps its promises on this machine."""

import click
import msgspec

from evaluator.cli._options import SANDBOXES
from evaluator.errors import EXIT_INFRASTRUCTURE
from evaluator.execution.doctor import Examination, examine

_SEEN_CHARACTERS = 60


@click.command(name="doctor")
@click.option("--sandbox", type=click.Choice(SANDBOXES), default="auto", show_default=True)
@click.option("--format", "format_name", type=click.Choice(["terminal", "json"]), default="terminal")
def doctor(sandbox: str, format_name: str) -> int:
    """Try to pass each limit of the sandbox, and say which of them hold."""
    examination = examine(sandbox)
    if format_name == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(examination)).decode())
    else:
        click.echo(_table(examination))
    return 0 if examination.is_sound else EXIT_INFRASTRUCTURE


def _table(examination: Examination) -> str:
    isolation = examination.isolation
    rows = [f"{isolation.description} (Python {isolation.python})", ""]
    for result in examination.results:
        state = "holds" if result.held else "FAILS"
        rows.append(f"  {state}  {result.name:<12} {result.promise:<52} {result.seen[:_SEEN_CHARACTERS]}")
    failed = sum(not result.held for result in examination.results)
    rows += ["", f"{len(examination.results) - failed} of {len(examination.results)} promises hold"]
    if failed:
        rows.append("Do not grade code that you do not trust with this sandbox.")
    return "\n".join(rows)


COMMAND = doctor
