"""What an analysis hands on."""

from dataclasses import dataclass

from evaluator.analysis.allow_comments import AllowComment
from evaluator.model.evaluation import Failure, IntegrityEvent
from evaluator.model.findings import Finding, Measurement, Strength


@dataclass(frozen=True, slots=True)
class Analysis:
    """What reading the code gave; a tool in ``failures`` says nothing, neither good nor bad."""

    findings: tuple[Finding, ...]
    measurements: tuple[Measurement, ...]
    strengths: tuple[Strength, ...]
    integrity: tuple[IntegrityEvent, ...]
    failures: tuple[Failure, ...]
    tools: dict[str, str]
    """Versions by name."""
    timings: tuple[tuple[str, float], ...]
    """Wall time in seconds of each tool; they run side by side."""
    allow_comments: tuple[AllowComment, ...] = ()
    """What the author asks to accept; the findings are all there nevertheless."""
