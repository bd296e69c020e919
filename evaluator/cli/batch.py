"""``evaluate batch``: review a folder of submissions."""

from pathlib import Path

import click

from evaluator.batch import Batch, Progress, run_batch
from evaluator.catalog import load_problem
from evaluator.cli._options import problem_options, review_options
from evaluator.cli._output import notice
from evaluator.errors import EXIT_INFRASTRUCTURE, UsageError
from evaluator.pipeline import Options


@click.command(name="batch")
@click.argument("directory", type=click.Path(path_type=Path))
@problem_options
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where results go."
)
@click.option("--jobs", type=int, default=0, metavar="N", help="How many at a time; 0 is one per processor.")
@click.option("--tests", type=click.Path(path_type=Path), metavar="FILE", help="Your own pytest file.")
@click.option("--trusted", is_flag=True, help="All submissions are your own: --sandbox process is allowed.")
@review_options
def batch(
    directory: Path,
    problem: str | None,
    problems: Path | None,
    out: Path,
    jobs: int,
    tests: Path | None,
    trusted: bool,
    sandbox: str,
    growth: bool,
    seed: int,
    rubric: Path | None,
    quiet: bool,
) -> int:
    """Review each file and folder in DIRECTORY; what is finished is skipped on the next run."""
    if problem is None:
        raise UsageError("batch needs --problem: all submissions are held against the same one")
    options = Options(sandbox=sandbox, warm=True, seed=seed, growth=growth, tests=tests, rubric=rubric)
    work = Batch(directory, load_problem(problem, problems), out, options, jobs, trusted)

    def tell(progress: Progress) -> None:
        notice(progress.line, quiet=quiet)

    summary = run_batch(work, progress=tell)
    notice(summary.line, quiet=quiet)
    return EXIT_INFRASTRUCTURE if summary.failed else 0


COMMAND = batch
