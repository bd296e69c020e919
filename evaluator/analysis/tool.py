"""What an outside analyser is: how it is called, how its answer is read, and which of its codes count."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from evaluator.analysis.limited_process import ProcessLimits, ProcessResult
from evaluator.model.findings import Finding, Measurement, Rule


class UnreadableOutput(Exception):
    """The tool's answer is not what its documentation promises, so nothing of it is believed."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders and files of one analysis; none of the names is the candidate's."""

    root: Path
    """Working directory of every tool; it holds ``sources``, ``empty`` and no configuration."""
    sources: Path
    empty: Path
    """Home and temporary folder of every tool."""
    cache: Path
    """Trusted, per user, kept between runs."""
    paths: Mapping[str, str]
    """Path below ``sources`` to path in the submission, sorted."""

    @property
    def files(self) -> tuple[str, ...]:
        """The paths to analyse, from ``root``: the same for every run, as caches remember them."""
        return tuple(f"{self.sources.name}/{path}" for path in self.paths)

    @property
    def size_kb(self) -> int:
        """Of all files to analyse."""
        return sum((self.sources / path).stat().st_size for path in self.paths) // 1024

    def submission_path(self, reported: str) -> str:
        """The submission's own path for a path that a tool reported.

        Raises:
            UnreadableOutput: the tool speaks of a file that it was not given.
        """
        try:
            return self.paths[(self.root / reported).resolve().relative_to(self.sources).as_posix()]
        except (KeyError, ValueError):
            raise UnreadableOutput("it reported on a file that it was not given") from None


@dataclass(frozen=True, slots=True)
class Report:
    """What a tool said, in our words."""

    findings: tuple[Finding, ...] = ()
    measurements: tuple[Measurement, ...] = ()


def _nothing(_: Workspace) -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Tool:
    """One outside analyser; it runs as a limited process with our configuration only."""

    name: str
    distribution: str
    """The package whose version is reported."""
    argv: Callable[[Workspace], tuple[str, ...]]
    parse: Callable[[ProcessResult, Workspace], Report]
    """May raise UnreadableOutput, ValueError, KeyError or TypeError: all mean that the output is garbage."""
    rules: Mapping[str, Rule] = field(default_factory=dict)
    """By the tool's own code; what is not in here is not reported."""
    environment: Callable[[Workspace], dict[str, str]] = _nothing
    limits: ProcessLimits = field(default_factory=ProcessLimits)
