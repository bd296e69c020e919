"""Counts for the closing line, and the verdict of each sample for the table."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from evaluator.model.test_run import Verdict
from tests.hostile.corpus import Sample
from tests.hostile.jobs import Graded


@dataclass(slots=True)
class Tally:
    """What the samples came to."""

    samples: int = 0
    undeserved_passes: int = 0
    grader_errors: int = 0
    honest_misjudged: int = 0
    invariants_broken: int = 0
    verdicts: dict[str, str] = field(default_factory=dict)
    """By sample."""
    durations_s: dict[str, float] = field(default_factory=dict)

    def begin(self, sample: Sample) -> None:
        """A sample is about to be judged."""
        self.samples += 1
        self.verdicts[sample.id] = "grader error"

    def grader_error(self) -> None:
        """Our own machinery failed on a sample."""
        self.grader_errors += 1

    def take(self, sample: Sample, graded: Graded) -> None:
        """Count what came of it."""
        self.verdicts[sample.id] = graded.verdict
        self.durations_s[sample.id] = graded.duration_s
        is_accepted = graded.verdict == Verdict.ACCEPTED
        self.grader_errors += graded.verdict == Verdict.NOT_RUN
        self.honest_misjudged += sample.is_honest and graded.verdict not in sample.verdicts
        self.undeserved_passes += is_accepted and not sample.is_honest and not sample.why
        self.invariants_broken += bool(graded.containers) + bool(graded.files)

    def left_files(self, names: Iterable[str]) -> None:
        """Files that no run owns any more."""
        self.invariants_broken += len(list(names))

    def line(self) -> str:
        """The closing line."""
        return (
            f"hostile: {self.samples} samples, undeserved passes {self.undeserved_passes}, "
            f"grader errors {self.grader_errors}, honest misjudged {self.honest_misjudged}, "
            f"host invariants broken {self.invariants_broken}"
        )


TALLY = pytest.StashKey[Tally]()
