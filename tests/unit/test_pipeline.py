"""What the order of the steps decides: when allow comments count, and what a wrong claim takes away."""

import hashlib
from dataclasses import replace

import pytest
from click.testing import CliRunner

from evaluator.analysis import Analysis
from evaluator.analysis.allow_comments import AllowComment
from evaluator.cli.batch import batch
from evaluator.cli.run import run
from evaluator.errors import UsageError
from evaluator.model.evaluation import IntegrityEvent
from evaluator.model.findings import Finding, Location, Measurement, Rule, Severity, Strength
from evaluator.model.reasoning import Claim, ClaimVerdict
from evaluator.model.submission import SourceFile, Submission
from evaluator.pipeline import Options, evaluate
from evaluator.reasoning import Reasoning

RULE = Rule("EV101", "list-membership-in-loop", "efficiency", Severity.WARNING, "Use a set.", "Why.")
DIGEST = hashlib.sha256(b"x = 1\n").hexdigest()
SUBMISSION = Submission("a", (SourceFile("a.py", b"x = 1\n", DIGEST),), DIGEST, "a.py")
COUNTED = IntegrityEvent("suppression_comment", "a.py:1 holds a comment")
READ = Analysis(
    findings=(Finding.of(RULE, Location("a.py", 1)),),
    measurements=(Measurement("code_lines", 9, "lines", "a.py", 1, "submission"),),
    strengths=(),
    integrity=(COUNTED,),
    failures=(),
    tools={},
    timings=(),
    allow_comments=(AllowComment("a.py", 1, frozenset({1}), ("EV101",), "ten keys at most"),),
)


@pytest.fixture(autouse=True)
def _read_already(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evaluator.pipeline.analyse", lambda *_, **__: replace(READ))
    monkeypatch.setattr("evaluator.pipeline.reason", lambda *_, **__: Reasoning())


def test_allow_comments_are_ignored_and_counted_unless_asked_for() -> None:
    graded = evaluate(SUBMISSION, None)

    assert [one.name for one in graded.findings] == ["list-membership-in-loop"]
    assert graded.allowed == ()
    assert COUNTED in graded.integrity


def test_honoured_comments_are_listed_and_still_counted() -> None:
    own = evaluate(SUBMISSION, None, honour_allow=True)

    assert own.findings == ()
    assert [(one.rule, one.detail) for one in own.allowed] == [
        ("list-membership-in-loop", "ten keys at most")
    ]
    assert COUNTED in own.integrity
    assert own.questions == ()


def test_questions_about_findings_stand_in_the_report() -> None:
    assert [question.line for question in evaluate(SUBMISSION, None).questions] == [1]


def test_a_batch_cannot_honour_them() -> None:
    """Neither its options nor its command know the word."""
    assert not any("allow" in name for name in Options.__slots__)
    assert not any("allow" in option for parameter in batch.params for option in parameter.opts)


def test_a_report_for_reviewers_cannot_honour_them() -> None:
    result = CliRunner().invoke(run, ["a.py", "--honour-allow", "--audience", "reviewer"])

    assert isinstance(result.exception, UsageError)
    assert "--honour-allow" in str(result.exception)


def test_the_help_says_that_grading_never_honours_them() -> None:
    text = " ".join(CliRunner().invoke(run, ["--help"]).output.split())

    assert "--honour-allow" in text
    assert "Never in grading" in text


def test_a_contradicted_claim_takes_its_strengths_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that the measurement refutes is no merit; one elsewhere in the text still is."""
    stated = Strength("complexity_reasoning", "States its cost.", "a.py", 1)
    wrong, right = Strength("trade_offs", "One.", "a.py", 41), Strength("trade_offs", "Two.", "a.py", 90)
    claim = Claim("O(1)", "a.py", 40, "time", "O(1)", ClaimVerdict.CONTRADICTED, "measured O(n)")
    read = replace(READ, strengths=(stated, wrong, right))
    monkeypatch.setattr("evaluator.pipeline.analyse", lambda *_, **__: read)
    monkeypatch.setattr("evaluator.pipeline.reason", lambda *_, **__: Reasoning(claims=(claim,)))

    assert evaluate(SUBMISSION, None).strengths == (right,)
