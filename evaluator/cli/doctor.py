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
    """Try to pass each limit of the sandbox, and say which of them hold.

    Grading in containers makes the same proof by itself, once for each engine, image and boot, and refuses
    to begin where a limit does not hold.

    The environment names the engine (DOCKER_HOST) and another runtime than its default (EVALUATE_RUNTIME,
    such as runsc).

    \b
    Tested with real containers:  Docker 20.10, rootful, runc, control groups version 1
    Simulated by what the engines answer and how their control groups lie:
      control groups version 2, rootless Docker, Podman's socket, runsc
    On those, what this command sees is the proof.
    """
    examination = examine(sandbox)
    if format_name == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(examination)).decode())
    else:
        click.echo(_table(examination))
    return 0 if examination.is_sound else EXIT_INFRASTRUCTURE


def _table(examination: Examination) -> str:
    isolation = examination.isolation
    rows = [f"{isolation.description} (Python {isolation.python})"]
    rows += [examination.engine.line] if examination.engine else []
    rows.append("")
    for result in examination.results:
        state = "holds" if result.held else "FAILS"
        rows.append(f"  {state}  {result.name:<12} {result.promise:<52} {result.seen[:_SEEN_CHARACTERS]}")
    failed = sum(not result.held for result in examination.results)
    rows += ["", f"{len(examination.results) - failed} of {len(examination.results)} promises hold"]
    if failed:
        rows.append("Do not grade code that you do not trust with this sandbox.")
        rows += [f"Hint: {examination.engine.hint}"] if examination.engine and examination.engine.hint else []
    return "\n".join(rows)


COMMAND = doctor
