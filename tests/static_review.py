"""Scores of many files by reading alone: each tool starts once for dozens of them.

Whatever a sandbox would tell is taken to be perfect, so that nothing but the code decides the level.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from evaluator.analysis.children import run_tool
from evaluator.analysis.engine import workspace
from evaluator.analysis.given_names import GivenNames
from evaluator.analysis.merge import merge
from evaluator.analysis.messages import Request
from evaluator.analysis.prepare import prepare
from evaluator.analysis.registry import all_tools
from evaluator.analysis.worker import review
from evaluator.model.evaluation import Environment, Evaluation, RubricRecord, SubmissionRecord
from evaluator.model.findings import Finding
from evaluator.model.reasoning import AmbiguityResult, Claim, ClaimVerdict, GrowthResult
from evaluator.model.submission import SourceFile, Submission
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from evaluator.scoring import load_rubric, score

READ = ("efficiency", "readability", "structure", "typing", "robustness", "trade_offs")
"""The criteria that reading alone can move."""
_FILES_A_RUN = 100
_PERFECT_TESTS = TestRun.of(
    CaseResult(f"test_solution.py::test_{group}", group, Verdict.PASSED, 0.0)
    for group in ("core", "edge", "performance")
)
_ACCEPTED_GROWTH = (GrowthResult("solve", "time", "random", "n", ("n",), "high", ("n",), None, ()),)
_TRUE_CLAIMS = tuple(
    Claim(f"{kind} O(n)", "solution.py", 1, kind, "O(n)", ClaimVerdict.CONSISTENT, "")
    for kind in ("time", "space")
)
_SETTLED = (AmbiguityResult("empty", "What of empty input?", "returns []", True, True, True, 1.0),)


@dataclass(frozen=True, slots=True)
class Code:
    """A file on its own, with the words that its problem gives."""

    text: str
    problem_words: frozenset[str] = frozenset()


def read_all(codes: Mapping[str, Code]) -> dict[str, Evaluation]:
    """The evaluation of each file as if it had been handed in alone, by its name in ``codes``."""
    remaining = iter(codes)
    said: dict[str, list[Finding]] = {}
    while names := list(islice(remaining, _FILES_A_RUN)):
        said |= _by_tools({name: codes[name] for name in names})
    return {name: _evaluation(name, code, said[name]) for name, code in codes.items()}


def scores_of(evaluation: Evaluation) -> dict[str, float]:
    """The scores that reading can move; a criterion of which nothing was seen is left out."""
    return {
        each.criterion: each.score
        for each in evaluation.scores
        if each.criterion in READ and each.score is not None
    }


def rules_of(evaluation: Evaluation, criterion: str) -> list[str]:
    """Line, name and points of what was taken off, for the message of a failing test."""
    return [
        f"{one.line}: {one.name} -{one.points:.1f}"
        for one in evaluation.findings
        if one.criterion == criterion and one.points
    ]


def _by_tools(codes: Mapping[str, Code]) -> dict[str, list[Finding]]:
    """Findings by name; nothing that a tool reports of one file rests on another.

    radon stays out: its numbers cost nothing.
    """
    said: dict[str, list[Finding]] = {name: [] for name in codes}
    with workspace({_path(name): code.text for name, code in codes.items()}) as space:
        for tool in all_tools().values():
            if tool.name == "radon":
                continue
            outcome = run_tool(tool, space)
            assert not outcome.failure, f"{tool.name}: {outcome.failure}"
            for finding in outcome.report.findings:
                said[finding.path.removesuffix(".py")].append(finding)
    return said


def _evaluation(name: str, code: Code, said: list[Finding]) -> Evaluation:
    path = _path(name)
    content = code.text.encode()
    digest = hashlib.sha256(content).hexdigest()
    submission = Submission(name, (SourceFile(path, content, digest),), digest, path)
    prepared = prepare(submission)
    reply = review(Request(prepared.texts, tuple(sorted(code.problem_words))))
    assert not {**dict.fromkeys(reply.broken), **reply.unread}, f"{name} cannot be read"
    given = GivenNames.of(prepared.texts, code.problem_words, frozenset())
    findings = merge(one for one in (*reply.findings, *said) if not given.explain(one))
    return score(
        Evaluation(
            schema_version="1",
            submission=SubmissionRecord(name, digest, ()),
            problem=None,
            environment=Environment("none", "", "", "", {}, 0, RubricRecord("", "")),
            tests=_PERFECT_TESTS,
            growth=_ACCEPTED_GROWTH,
            claims=_TRUE_CLAIMS,
            ambiguities=_SETTLED,
            measurements=reply.measurements,
            findings=findings,
            strengths=reply.strengths,
        ),
        load_rubric(),
    )


def _path(name: str) -> str:
    return f"{name}.py"
