"""What a report format is: a suffix and a pure function from an evaluation to text."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from evaluator.model.evaluation import Evaluation

Audience = Literal["candidate", "reviewer"]


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How a report is to be written; a format ignores what does not concern it."""

    audience: Audience = "candidate"
    """Reviewers also see the questions for the interview and what touches on integrity."""
    show_all: bool = False
    """Everything instead of the first few of each kind."""
    width: int = 100
    """Columns of the terminal."""
    color: bool = False
    ascii: bool = False
    """Only letters that every terminal has; for the terminal report."""


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """One way to write a report; a module of ``formats`` calls its own ``FORMAT``."""

    suffix: str
    """Of the file that it is usually written to, for example ``.md``."""
    render: Callable[[Evaluation, RenderOptions], str]
