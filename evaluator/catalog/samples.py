"""The submissions that prove a bundle: each must get the verdict that its folder names."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from evaluator.catalog.tables import build
from evaluator.errors import ProblemError
from evaluator.model.evaluation import Level
from evaluator.model.problem import Problem
from evaluator.model.test_run import Verdict

SUBMISSIONS_FOLDER = "submissions"
VERDICT_NAMES = tuple(
    verdict.value for verdict in Verdict if verdict not in {Verdict.PASSED, Verdict.NOT_RUN}
)
"""Verdicts of a run that a submission can be written to earn."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What ``NAME.toml`` beside a sample may state; every key is optional."""

    group: str | None = None
    level: Level | None = None
    findings: tuple[str, ...] = ()
    scores: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SampleSubmission:
    """A file or package in a bundle, with what the evaluator must say about it."""

    path: Path
    verdict: Verdict
    group: str | None
    """The group of cases in which it must fail."""
    level: Level | None
    findings: tuple[str, ...]
    """Names of rules that must be reported."""
    scores: Mapping[str, tuple[float, float]]
    """Lowest and highest score, 0-100, by criterion."""


def submissions(problem: Problem) -> tuple[SampleSubmission, ...]:
    """The samples of ``problem``, by verdict folder and name.

    Raises:
        ProblemError: a folder is no verdict, or an expectation file is broken.
    """
    faults: list[str] = []
    samples = read_samples(problem.directory, faults)
    if faults:
        raise ProblemError(f"problem {problem.slug!r} is broken", tuple(faults))
    return samples


def read_samples(directory: Path, faults: list[str]) -> tuple[SampleSubmission, ...]:
    """The samples below the bundle ``directory``; what is wrong with them is added to ``faults``."""
    samples = []
    for folder in _visible(directory / SUBMISSIONS_FOLDER):
        where = f"{SUBMISSIONS_FOLDER}/{folder.name}"
        if folder.name not in VERDICT_NAMES:
            faults.append(f"{where} is no verdict: use {', '.join(VERDICT_NAMES)}")
            continue
        entries = list(_visible(folder))
        names = {path.stem for path in entries if path.suffix == ".py" or path.is_dir()}
        for path in entries:
            if path.suffix == ".toml" and path.stem not in names:
                faults.append(f"{where}/{path.name} stands beside no submission of that name")
            elif path.suffix != ".toml" and path.stem in names:
                samples.append(_sample(path, Verdict(folder.name), where, faults))
    return tuple(samples)


def _sample(path: Path, verdict: Verdict, where: str, faults: list[str]) -> SampleSubmission:
    source = path.with_suffix(".toml")
    stated = _expectation(source, f"{where}/{source.name}", faults) if source.is_file() else None
    expected = stated or Expectation()
    return SampleSubmission(path, verdict, expected.group, expected.level, expected.findings, expected.scores)


def _expectation(source: Path, where: str, faults: list[str]) -> Expectation | None:
    try:
        table = tomllib.loads(source.read_text("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(f"{where}: {error}")
        return None
    return build(Expectation, table, where, faults)


def _visible(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if not path.name.startswith((".", "__")))
