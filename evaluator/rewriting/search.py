"""Finds the proposals that hold: all together first, then by halves, with a bound on the runs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from evaluator.analysis.proposals.proposal import Proposal
from evaluator.analysis.proposals.propose import propose
from evaluator.errors import InfrastructureError, SandboxUnavailable
from evaluator.intake.snapshot import snapshot
from evaluator.model.evaluation import Evaluation, Failure, Rewrite
from evaluator.model.submission import Submission
from evaluator.rewriting.combine import changes_of, combine
from evaluator.rewriting.diff import shown
from evaluator.rewriting.verdict import is_better

RUNS_MAX = 8
"""Reviews, each with its own run of the tests, that one search may cost."""
NO_TESTS = "no test passes before, so only rewrites that leave the program as it is were tried"
IN_SUBPROCESS = "the rewrites were tried with the tests in a subprocess, which proves less than the sandbox"
OUT_OF_RUNS = f"the search stopped after {RUNS_MAX} runs of the tests: further rewrites may hold"
_BOM = b"\xef\xbb\xbf"

Review = Callable[[Submission], Evaluation]
"""Reviews a candidate exactly as the original was reviewed."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The submission with everything that held, and its review."""

    submission: Submission
    evaluation: Evaluation
    rewrites: tuple[Rewrite, ...] = ()
    notices: tuple[str, ...] = ()
    """What was not tried, and why."""
    failures: tuple[Failure, ...] = ()


@dataclass(slots=True)
class _Search:
    """One search; each round proposes anew for what the last one has left."""

    submission: Submission
    evaluation: Evaluation
    review: Review
    runs_left: int = RUNS_MAX
    is_tested: bool = False
    shown: list[Rewrite] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    refused: set[object] = field(default_factory=set)
    """Changes that did not hold, wherever they stood."""
    is_cut: bool = False

    def round(self) -> bool:
        """Keep all that holds of what can be proposed now; whether there was any."""
        offered = propose(self.submission, self.evaluation.findings)
        self.failures += [one for one in offered.failures if one not in self.failures]
        texts = {file.path: file.text for file in self.submission.python_files}
        wanted = [one for one in offered.proposals if self._is_worth_a_try(texts, one)]
        kept: list[Proposal] = []
        candidate = self.submission
        waiting = [wanted]
        while waiting:
            made = [one for one in combine(texts, [*kept, *waiting.pop()]).used if one not in kept]
            if not made:
                continue
            if not self.runs_left:
                self.is_cut = True
                break
            self.runs_left -= 1
            tried = _with_texts(self.submission, combine(texts, [*kept, *made]).texts)
            reviewed = self.review(tried)
            if is_better(self.evaluation, reviewed, made):
                kept += made
                candidate, self.evaluation = tried, reviewed
            elif len(made) > 1:
                middle = len(made) // 2
                waiting += [made[middle:], made[:middle]]
            else:
                self.refused.add(_key(texts, made[0]))
        self.submission = candidate
        self.shown += [shown(texts[one.path], one) for one in kept]
        return bool(kept)

    def _is_worth_a_try(self, texts: Mapping[str, str], proposal: Proposal) -> bool:
        return (self.is_tested or proposal.is_same_program) and _key(texts, proposal) not in self.refused


def rewrite(submission: Submission, evaluation: Evaluation, review: Review) -> Rewritten:
    """Mend what can be mended in ``submission``, of which ``evaluation`` is the review.

    A fault of our own machinery ends the search; what held until then is kept, and the fault is told.
    """
    search = _Search(submission, evaluation, review, is_tested=evaluation.tests.passed > 0)
    try:
        while search.runs_left and search.round():
            pass
    except (InfrastructureError, SandboxUnavailable) as fault:
        search.failures.append(Failure("rewrites", "sandbox", str(fault)))
    notices = tuple(_notices(search, evaluation))
    return Rewritten(
        search.submission, search.evaluation, tuple(search.shown), notices, tuple(search.failures)
    )


def _notices(search: _Search, before: Evaluation) -> Iterator[str]:
    """What the reader must know about how far the rewrites were verified."""
    if not search.is_tested:
        yield NO_TESTS
    elif before.environment.sandbox == "process":
        yield IN_SUBPROCESS
    if search.is_cut:
        yield OUT_OF_RUNS


def _key(texts: Mapping[str, str], proposal: Proposal) -> object:
    """The change without its place."""
    before = texts[proposal.path].split("\n")
    return proposal.path, tuple(
        (tuple(before[one.start : one.end]), one.lines)
        for one in changes_of(texts[proposal.path], proposal.text)
    )


def _with_texts(submission: Submission, texts: Mapping[str, str]) -> Submission:
    """The same submission with other texts, after the same checks."""
    entries = []
    for file in submission.files:
        mark = _BOM if file.content.startswith(_BOM) else b""
        changed = texts.get(file.path, file.text if file.is_python else None)
        content = file.content if changed is None or changed == file.text else mark + changed.encode()
        entries.append((file.path, content))
    return replace(snapshot(submission.name, entries, submission.main), left_out=submission.left_out)
