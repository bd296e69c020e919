"""The command line: one file per command, imported only when it is called."""

import os
import sys

import click

from evaluator.cli._group import CommandGroup, Interrupted
from evaluator.cli._interrupts import Interrupts
from evaluator.cli._version import print_version
from evaluator.errors import EXIT_INTERRUPTED, EXIT_USAGE, EvaluatorError, RubricError


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_version,
    help="Show versions.",
)
def evaluate() -> None:
    """Review a Python solution the way a senior engineer would.

    `evaluate PATH` is short for `evaluate run PATH`: a file, a folder, an archive, or - for standard input.
    """


def main() -> None:
    """Run a command; every fault that a user can cause ends in one line and an exit code."""
    interrupts = Interrupts()
    interrupts.install()
    status = _run()
    interrupts.ignore()
    sys.exit(status)


def _run() -> int:
    try:
        return evaluate(standalone_mode=False) or 0
    except RubricError as error:
        for fault in error.faults:
            _complain(f"{error.path}: {fault}", error.exit_code)
        return error.exit_code
    except EvaluatorError as error:
        return _complain(str(error), error.exit_code)
    except click.ClickException as error:
        return _complain(error.format_message(), EXIT_USAGE)
    except (Interrupted, KeyboardInterrupt, click.Abort):
        return _complain("interrupted; nothing was left running", EXIT_INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has gone: nothing is left to say, not even by the interpreter at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _complain(message: str, exit_code: int) -> int:
    from evaluator.reporting.sanitise import visible  # noqa: PLC0415 - only a fault pays for it

    print(f"evaluate: {visible(message)}", file=sys.stderr)  # noqa: T201 - the command line talks to people
    return exit_code
