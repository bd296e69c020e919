"""What a report for people shows of a verified rewrite."""

from evaluator.model.evaluation import Evaluation, Rewrite
from evaluator.reporting.content import place

MAX_DIFF_LINES = 12
"""The JSON report holds the rest."""
TITLE = "Rewrites that were tried"


def heading(rewrite: Rewrite, evaluation: Evaluation) -> tuple[str, str]:
    """The place, and the rule by name where the report knows it."""
    names = {one.rule: one.name for one in evaluation.findings}
    name = names.get(rewrite.rule)
    rule = f"{name} ({rewrite.rule})" if name else rewrite.rule
    return place(rewrite.path, rewrite.line), rule


def about(evaluation: Evaluation) -> str:
    """What was verified of each."""
    kept = (
        "All tests that passed pass again" if evaluation.tests.passed else "What the program does is the same"
    )
    return f"{kept}, mypy finds nothing new, and the score rises."


def diff_lines(rewrite: Rewrite) -> tuple[str, ...]:
    """The first lines of the diff, without the names of the files."""
    lines = rewrite.diff.split("\n")
    if len(lines) > 1 and lines[0].startswith("--- ") and lines[1].startswith("+++ "):
        lines = lines[2:]
    more = len(lines) - MAX_DIFF_LINES
    return (*lines[:MAX_DIFF_LINES], *([f"… ({more} more lines)"] if more > 0 else []))
