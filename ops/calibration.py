"""``make calibration CORPORA=DIR``: rebuild the shipped percentile tables from checkouts of public code.

Which code, at which commit, stands in ``corpora.toml`` beside this file. Nothing of it is run, and the
tables hold numbers only.
"""

import argparse
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from evaluator.analysis.corpus import METRICS, Measured, is_production, measure_corpus
from evaluator.errors import EvaluatorError, UsageError
from evaluator.intake.corpus import read_corpus
from evaluator.scoring.calibration.table import Corpus, Table, quantiles_of, to_json

LIST = Path(__file__).with_name("corpora.toml")
TABLES = Path(__file__).parents[1] / "evaluator" / "scoring" / "calibration"


@dataclass(frozen=True, slots=True)
class CorpusSource:
    """Public code of one project."""

    name: str
    repository: str
    commit: str
    licence: str
    folder: str
    """The part of a checkout that is measured."""


@dataclass(frozen=True, slots=True)
class TableSource:
    """A table, and the corpora whose functions it holds in one."""

    name: str
    noun: str
    limits: str
    corpora: tuple[CorpusSource, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """All of ``corpora.toml``."""

    files_max: int
    tables: tuple[TableSource, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure every corpus and write every table."""
    parser = argparse.ArgumentParser(prog="python -m ops.calibration", description="Rebuild the tables.")
    parser.add_argument("checkouts", nargs="+", metavar="DIR|NAME=DIR", help="all checkouts, or one of them")
    parser.add_argument("--sources", type=Path, default=LIST, metavar="FILE", help="default: corpora.toml")
    parser.add_argument("--out", type=Path, default=TABLES, metavar="DIR", help="default: the shipped tables")
    options = parser.parse_args(arguments)
    sources = msgspec.convert(tomllib.loads(options.sources.read_text(encoding="utf-8")), Sources)
    try:
        places = {
            corpus.name: checkout(corpus, options.checkouts)
            for table in sources.tables
            for corpus in table.corpora
        }
        for table in sources.tables:
            text = to_json(rebuilt(table, places, sources.files_max))
            (options.out / f"{table.name}.json").write_text(text, encoding="utf-8")
    except EvaluatorError as error:
        sys.exit(f"calibration: {error}")


def checkout(corpus: CorpusSource, given: Iterable[str]) -> Path:
    """Where the corpus lies: ``NAME=DIR``, or a folder of its own or its repository's name in a ``DIR``.

    Raises:
        UsageError: it lies nowhere, or at another commit.
    """
    pairs = dict(entry.split("=", 1) for entry in given if "=" in entry)
    if corpus.name in pairs:
        candidates = [Path(pairs[corpus.name])]
    else:
        names = (corpus.name, corpus.repository.rpartition("/")[2])
        candidates = [Path(entry) / name for entry in given if "=" not in entry for name in names]
    for path in candidates:
        if (path / corpus.folder).is_dir():
            _check_commit(corpus, path)
            return path
    raise UsageError(
        f"no checkout of {corpus.name}: git clone {corpus.repository} DIR/{corpus.name} && "
        f"git -C DIR/{corpus.name} checkout {corpus.commit}"
    )


def rebuilt(table: TableSource, places: dict[str, Path], files_max: int) -> Table:
    """The table of all its corpora together, with each one's own percentiles beside."""
    together = Measured()
    corpora = []
    for source in table.corpora:
        measured = Measured()
        folder = places[source.name] / source.folder
        files = read_corpus(folder, is_production, measured.unread, files_max=files_max)
        measure_corpus(files, measured)
        if not measured.functions:
            raise UsageError(f"no function to measure in {folder}")
        corpora.append(_entry(source, measured))
        _report(source, measured)
        together.add(measured)
    return Table(
        table.name,
        table.noun,
        together.files,
        together.functions,
        {metric: quantiles_of(together.values[metric]) for metric in METRICS},
        table.limits,
        tuple(corpora),
    )


def _check_commit(corpus: CorpusSource, path: Path) -> None:
    git = shutil.which("git")
    if git is None or not (path / ".git").exists():
        return
    asked = [git, "-C", str(path), "rev-parse", "HEAD"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    if found != corpus.commit:
        raise UsageError(
            f"{path} is at {found or 'no commit'}, {LIST.name} says otherwise: "
            f"git -C {path} checkout {corpus.commit}"
        )


def _entry(source: CorpusSource, measured: Measured) -> Corpus:
    return Corpus(
        source.name,
        source.repository,
        source.commit,
        source.licence,
        measured.files,
        measured.functions,
        {metric: quantiles_of(measured.values[metric]) for metric in METRICS},
    )


def _report(source: CorpusSource, measured: Measured) -> None:
    lines = [f"{source.name}: {measured.functions} functions in {measured.files} files"]
    lines += [f"  not measured: {line}" for line in measured.unread]
    sys.stderr.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
