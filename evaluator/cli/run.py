"""``evaluate PATH``: review one submission."""

import sys
from pathlib import Path

import click

from evaluator.catalog import find_problem, list_problems, load_problem
from evaluator.cli._options import problem_options, review_options
from evaluator.cli._output import Audience, notice, parse_outputs, write_reports
from evaluator.cli._rewrites import Reviewed, check_wanted, made, shown
from evaluator.cli._timings import timings_table
from evaluator.errors import EXIT_BELOW_BAR, UsageError
from evaluator.intake import read_submission
from evaluator.model.evaluation import Evaluation, Level
from evaluator.model.problem import Problem
from evaluator.model.submission import Submission
from evaluator.pipeline import Options, evaluate
from evaluator.reasoning import reasoning_of
from evaluator.stopwatch import Stopwatch


@click.command(name="run")
@click.argument("path")
@problem_options
@click.option("--tests", type=click.Path(path_type=Path), metavar="FILE", help="Your own pytest file.")
@click.option(
    "--format", "wanted", multiple=True, metavar="NAME[=FILE]", help="terminal, markdown, json, ..."
)
@click.option("--fail-under", metavar="LEVEL|NUMBER", help="Exit 1 below this level or index.")
@click.option(
    "--audience", type=click.Choice(["candidate", "reviewer"]), default="candidate", show_default=True
)
@click.option("--all", "show_all", is_flag=True, help="Every finding and case, not only the first five.")
@click.option(
    "--honour-allow",
    is_flag=True,
    help="For code of your own: accept what `# evaluate: allow[RULE] reason` allows. Never in grading: "
    "refused with --audience reviewer, and unknown to batch.",
)
@click.option("--rewrites", is_flag=True, help="Show changes that were tried: tests pass, the score rises.")
@click.option("--fix", is_flag=True, help="Make those changes in your own file or folder, with a backup.")
@click.option(
    "--entry",
    metavar="NAME",
    help="Measure this function, `Class.method` or class alone, where no problem makes inputs.",
)
@click.option("--timings", is_flag=True, help="Show where the time went.")
@review_options
def run(
    path: str,
    problem: str | None,
    problems: Path | None,
    tests: Path | None,
    wanted: tuple[str, ...],
    fail_under: str | None,
    audience: Audience,
    show_all: bool,
    honour_allow: bool,
    rewrites: bool,
    fix: bool,
    entry: str | None,
    timings: bool,
    sandbox: str,
    growth: bool,
    seed: int,
    rubric: Path | None,
    quiet: bool,
) -> int:
    """Review the submission at PATH: a file, a folder, a zip or tar archive, or - for standard input."""
    stopwatch = Stopwatch()
    outputs = parse_outputs(wanted)
    if honour_allow and audience == "reviewer":
        raise UsageError("--honour-allow is for code of your own, and a reviewer's report leaves nothing out")
    check_wanted(path, rewrites=rewrites, fix=fix)
    level, least = _parse_bar(fail_under)
    submission = read_submission(
        path, stdin=sys.stdin.buffer if path == "-" else None, tests_name_modules=tests is not None
    )
    chosen = _problem(submission, problem, problems)
    if chosen is None and tests is None:
        notice("no problem matches, so the code is read but not tested (--problem, --tests)", quiet=quiet)
    options = Options(
        sandbox=sandbox,
        seed=seed,
        growth=growth,
        entry=entry,
        bar=level or Level.SENIOR,
        tests=tests,
        rubric=rubric,
    )
    evaluation = evaluate(submission, chosen, options, stopwatch, honour_allow=honour_allow)
    if rewrites or fix:
        with stopwatch.lap("rewrites"):
            evaluation = (made if fix else shown)(
                Reviewed(path, submission, evaluation),
                lambda each: evaluate(
                    each,
                    chosen,
                    options,
                    honour_allow=honour_allow,
                    reasoning=reasoning_of(evaluation, submission.main),
                ),
                lambda text: notice(text, quiet=quiet),
            )
    if evaluation.environment.sandbox == "process":
        notice(
            "the solution ran in a subprocess, which is no security boundary; `make engine` or any Docker "
            "engine gives the real sandbox",
            quiet=quiet,
        )
    with stopwatch.lap("reports"):
        write_reports(evaluation, outputs, audience, show_all=show_all)
    if timings:
        click.echo(timings_table(stopwatch), err=True)
    return EXIT_BELOW_BAR if fail_under and _is_below(evaluation, level, least) else 0


def _problem(submission: Submission, wanted: str | None, bank: Path | None) -> Problem | None:
    if wanted is not None:
        return load_problem(wanted, bank)
    return find_problem(submission, list_problems(bank))


def _parse_bar(text: str | None) -> tuple[Level | None, float | None]:
    """A level by name, or an index between 0 and 100."""
    if text is None:
        return None, None
    if text in set(Level):
        return Level(text), None
    try:
        least = float(text)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 100:
        raise UsageError(f"--fail-under takes {', '.join(Level)} or a number from 0 to 100, not {text!r}")
    return None, least


def _is_below(evaluation: Evaluation, level: Level | None, least: float | None) -> bool:
    """What could not be judged is not above any bar."""
    if level is not None:
        return not evaluation.verdict.met
    return evaluation.verdict.score is None or evaluation.verdict.score < (least or 0.0)


COMMAND = run
