"""``--rewrites`` and ``--fix``: shows the verified rewrites, or makes them in a person's own files."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from evaluator.cli._own_files import check_own, write_back
from evaluator.errors import UsageError
from evaluator.model.evaluation import Evaluation
from evaluator.model.submission import Submission
from evaluator.rewriting import Review, Rewritten, rewrite


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A submission as it lies on the disk, and its review."""

    path: str
    submission: Submission
    evaluation: Evaluation


def check_wanted(path: str, *, rewrites: bool, fix: bool) -> None:
    """Refuse what makes no sense, before anything is read.

    Raises:
        UsageError: both at once, or a fix of what is no file or folder given by hand.
    """
    if rewrites and fix:
        raise UsageError("--rewrites shows the changes that --fix makes: give one of the two")
    if fix:
        check_own(path)


def shown(reviewed: Reviewed, review: Review, tell: Callable[[str], None]) -> Evaluation:
    """The same review, with the rewrites that hold."""
    rewritten = _rewritten(reviewed, review, tell)
    before = reviewed.evaluation
    return replace(before, rewrites=rewritten.rewrites, failures=(*before.failures, *rewritten.failures))


def made(reviewed: Reviewed, review: Review, tell: Callable[[str], None]) -> Evaluation:
    """Write the rewrites that hold to the disk; the review is the one of the code as it is then.

    Raises:
        UsageError: a file has changed meanwhile, or cannot be written.
    """
    rewritten = _rewritten(reviewed, review, tell)
    backups = write_back(reviewed.path, reviewed.submission, rewritten.submission)
    names = {one.rule: one.name for one in reviewed.evaluation.findings}
    for one in rewritten.rewrites:
        tell(f"changed {one.path}:{one.line}: {names.get(one.rule, one.rule)} ({one.rule})")
    if backups:
        tell(f"what was there before is in {', '.join(backups)}")
    else:
        tell("nothing was changed: no rewrite was found that holds and raises the score")
    after = rewritten.evaluation
    return replace(after, failures=(*after.failures, *rewritten.failures))


def _rewritten(reviewed: Reviewed, review: Review, tell: Callable[[str], None]) -> Rewritten:
    rewritten = rewrite(reviewed.submission, reviewed.evaluation, review)
    for text in rewritten.notices:
        tell(text)
    return rewritten
