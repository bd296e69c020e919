"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

SANDBOXES = ("auto", "docker", "process")


def problem_options(command: F) -> F:
    """``--problem`` and ``--problems``."""
    command = click.option(
        "--problems", type=click.Path(path_type=Path), metavar="DIR", help="A team's own problem bank."
    )(command)
    return click.option("--problem", metavar="SLUG|DIR", help="The problem that was to be solved.")(command)


def review_options(command: F) -> F:
    """What decides how a submission is reviewed."""
    for option in (
        click.option(
            "--sandbox",
            type=click.Choice(SANDBOXES),
            default="auto",
            show_default=True,
            help="Where the solution runs.",
        ),
        click.option(
            "--growth/--no-growth",
            default=True,
            show_default=True,
            help="Measure how time and space grow, and hold the author's claims against it.",
        ),
        click.option(
            "--seed", type=click.IntRange(0, 2**32 - 1), default=0, metavar="N", help="Of everything random."
        ),
        click.option(
            "--rubric", type=click.Path(path_type=Path), metavar="FILE", help="A rubric of your own."
        ),
        click.option("--quiet", is_flag=True, help="No notices or progress."),
    ):
        command = option(command)
    return command
