"""``evaluate calibrate``: a percentile table out of a team's own code."""

from pathlib import Path

import click

from evaluator.analysis.corpus import Measured, is_production, measure_corpus
from evaluator.cli._output import notice, write_whole
from evaluator.errors import UsageError
from evaluator.intake.corpus import read_corpus
from evaluator.reporting.sanitise import visible
from evaluator.scoring.calibration.table import Table, quantiles_of, to_json

_FEW = 100


@click.command(name="calibrate")
@click.argument("folders", nargs=-1, required=True, metavar="DIR...", type=click.Path(path_type=Path))
@click.option("--name", default="our code", show_default=True, help="What the reports call the corpus.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the table there.")
@click.option("--quiet", is_flag=True, help="No notices.")
def calibrate(folders: tuple[Path, ...], name: str, out: Path | None, quiet: bool) -> int:
    """Make a percentile table of the Python functions below each DIR.

    Tests and dunder methods are left out. The table holds numbers, neither code nor paths. A rubric beside
    FILE uses it with `calibration = "FILE"` under [percentiles].
    """
    if not name.strip() or not name.isprintable():
        raise UsageError("--name must be text on one line")
    measured = _measure(folders)
    for line in measured.unread:
        notice(f"not measured: {visible(line)}", quiet=quiet)
    if not measured.functions:
        where = " ".join(str(folder) for folder in folders)
        raise UsageError(f"no function to measure below {where}: give folders with Python files, not tests")
    text = to_json(_table(name.strip(), measured))
    if out is None:
        click.echo(text, nl=False)
    else:
        write_whole(out, text)
    notice(_summary(measured), quiet=quiet)
    return 0


def _measure(folders: tuple[Path, ...]) -> Measured:
    """All folders together; one inside another is read with it, so that no function counts twice."""
    measured = Measured()
    roots = dict.fromkeys(folder.resolve() for folder in folders)
    for root in roots:
        if roots.keys().isdisjoint(root.parents):
            measure_corpus(read_corpus(root, is_production, measured.unread), measured)
    return measured


def _table(name: str, measured: Measured) -> Table:
    quantiles = {metric: quantiles_of(values) for metric, values in measured.values.items()}
    return Table(name, f"functions of {name}", measured.files, measured.functions, quantiles)


def _summary(measured: Measured) -> str:
    said = f"measured {_count(measured.functions, 'function')} in {_count(measured.files, 'file')}"
    if measured.unread:
        said += f", and left out {_count(len(measured.unread), 'file')}"
    if measured.functions < _FEW:
        said += f"; below {_FEW} functions the top percentiles rest on one or two of them"
    return said


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


COMMAND = calibrate
