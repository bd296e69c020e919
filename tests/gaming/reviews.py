"""Reviews single files by reading alone, each outside analyser started once for all of them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import pytest

from evaluator.analysis.children import CHECKS, Outcome, run_tool
from evaluator.analysis.engine import workspace
from evaluator.analysis.messages import Reply, Request
from evaluator.analysis.prepare import prepare
from evaluator.analysis.registry import all_tools
from evaluator.analysis.tool import Report, Tool, Workspace
from evaluator.analysis.worker import review
from evaluator.model.evaluation import Evaluation
from evaluator.model.findings import Finding, Measurement
from evaluator.model.submission import SourceFile, Submission
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from evaluator.pipeline import Options, evaluate, read_rubric
from evaluator.scoring import score

_ALL_PASS = TestRun.of(
    CaseResult(f"test_{name}", name, Verdict.PASSED, 0.0) for name in ("core", "performance")
)
_FULL_STRENGTH = 1.0

_Placed = TypeVar("_Placed", Finding, Measurement)


@dataclass(frozen=True, slots=True)
class SharedRuns:
    """What each analyser said about all files, handed out again file by file."""

    outcomes: Mapping[str, Outcome]

    @classmethod
    def over(cls, submissions: Iterable[Submission]) -> "SharedRuns":
        """Start each analyser once; none of them looks from one file into another."""
        texts = {path: text for one in submissions for path, text in prepare(one).texts.items()}
        with workspace(texts) as space:
            return cls({name: run_tool(tool, space) for name, tool in all_tools().items()})

    def of(self, tool: Tool, space: Workspace) -> Outcome:
        """Stands in for ``run_tool``."""
        whole = self.outcomes[tool.name]
        paths = set(space.paths.values())
        report = Report(_at(paths, whole.report.findings), _at(paths, whole.report.measurements))
        return replace(whole, report=report)


def _at(paths: set[str], placed: Iterable[_Placed]) -> tuple[_Placed, ...]:
    return tuple(one for one in placed if one.path in paths)


def submission_of(path: str, content: bytes) -> Submission:
    """A submission of one file."""
    digest = hashlib.sha256(content).hexdigest()
    return Submission(path, (SourceFile(path, content, digest),), digest, path)


def review_each(submissions: Iterable[Submission]) -> dict[str, Evaluation]:
    """The reviews by path, as ``evaluate`` gives them without tests."""
    submissions = list(submissions)
    shared = SharedRuns.over(submissions)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("evaluator.analysis.engine.run_tool", shared.of)
        patch.setattr("evaluator.analysis.engine.run_checks_child", _checks_here)
        return {one.main: evaluate(one, None, Options(growth=False)) for one in submissions}


def _checks_here(request: Request, _: Workspace) -> tuple[Outcome, Reply]:
    return Outcome(CHECKS, 0.0), review(request)


def with_all_tests_passed(review: Evaluation) -> Evaluation:
    """The same review scored as if every test had passed, so that findings alone decide all criteria."""
    strength = Measurement("test_strength", _FULL_STRENGTH, "ratio", review.submission.name, 1, "submission")
    passed = replace(review, tests=_ALL_PASS, measurements=(*review.measurements, strength))
    return score(passed, read_rubric(None))
