"""Reads the code: our own checks and outside analysers, each in a limited child process."""

from evaluator.analysis.allow_comments import honour
from evaluator.analysis.result import Analysis
from evaluator.model.findings import Rule
from evaluator.model.submission import Submission

__all__ = ["Analysis", "analyse", "honour", "rules"]


def analyse(
    submission: Submission,
    *,
    problem_words: frozenset[str] = frozenset(),
    given: frozenset[str] = frozenset(),
) -> Analysis:
    """Review the Python files of ``submission`` by reading alone; nothing of it is imported or run.

    ``problem_words`` are words of the problem's statement in lower case: names made of them are not the
    author's choice. ``given`` are names that the solution may use without defining them.
    A tool that fails is listed in ``failures``; no exception comes from a submission.

    Raises:
        PluginError: a check or tool of our own is broken.
    """
    # The child that runs the checks imports this package too and must not pay for the parent's modules.
    from evaluator.analysis.engine import run_analysis  # noqa: PLC0415
    from evaluator.analysis.registry import all_tools  # noqa: PLC0415

    return run_analysis(submission, problem_words, all_tools(), given)


def rules() -> dict[str, Rule]:
    """Every rule that can be reported, by id: our own, then the borrowed ones of each tool."""
    from evaluator.analysis.registry import all_rules  # noqa: PLC0415 - as above

    return all_rules()
