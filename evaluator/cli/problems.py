"""``evaluate problems``: look at the problem bank."""

from pathlib import Path

import click

from evaluator.catalog import list_problems, load_problem

_BANK = click.option(
    "--problems", "bank", type=click.Path(path_type=Path), metavar="DIR", help="A team's own problem bank."
)


@click.group(name="problems")
def problems() -> None:
    """The problems that submissions can be reviewed against."""


@problems.command(name="list")
@_BANK
def list_command(bank: Path | None) -> int:
    """One line for each problem."""
    found = list_problems(bank)
    width = max((len(problem.slug) for problem in found), default=0)
    for problem in found:
        names = ", ".join(entry.name for entry in problem.entry_points)
        click.echo(f"{problem.slug:<{width}}  {problem.family:<16}  {problem.title} ({names})")
    return 0


@problems.command(name="show")
@click.argument("slug")
@_BANK
def show(slug: str, bank: Path | None) -> int:
    """The statement of a problem, as a candidate reads it."""
    click.echo(load_problem(slug, bank).statement)
    return 0


COMMAND = problems
