"""What a kind of question is, and the one shape that most of them have: a finding of certain names."""

from collections.abc import Callable
from dataclasses import dataclass

from evaluator.model.evaluation import Evaluation, Question
from evaluator.model.findings import Finding


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question."""

    rank: int
    """The most telling kind has the lowest number."""
    ask: Callable[[Evaluation], Question | None]
    """The question, or None where the fact behind it was not observed."""


def about_finding(rank: int, *names: str, text: str, strong_answer: str) -> Kind:
    """A question about the finding that costs most of those with these names; ``{place}`` is its line."""

    def ask(evaluation: Evaluation) -> Question | None:
        for finding in evaluation.findings:
            if finding.name in names:
                place = place_text(evaluation, finding.path, finding.line)
                return Question(
                    text.format(place=place), strong_answer, finding.path, finding.line, _evidence(finding)
                )
        return None

    return Kind(rank, ask)


def first_file(evaluation: Evaluation) -> str:
    """Where a question stands that belongs to no line."""
    return next((file.path for file in evaluation.submission.files if file.path.endswith(".py")), "")


def place_text(evaluation: Evaluation, path: str, line: int) -> str:
    """The line, with its file where there is more than one."""
    files = [file for file in evaluation.submission.files if file.path.endswith(".py")]
    return f"line {line}" if len(files) <= 1 else f"line {line} of {path}"


def _evidence(finding: Finding) -> str:
    return f"{finding.name}: {finding.message}"
