"""Annotations for a pull request: workflow commands that GitHub Actions reads from standard output."""

from collections.abc import Iterator

from evaluator.model.evaluation import Evaluation
from evaluator.model.findings import Finding, Severity
from evaluator.model.test_run import CaseResult
from evaluator.reporting import content
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.sanitise import github_message, github_property

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(evaluation: Evaluation, options: RenderOptions) -> str:
    """The verdict, the tests that did not pass, and the findings: one command a line."""
    failing, more_tests = content.first_of(content.failing_cases(evaluation.tests), show_all=options.show_all)
    findings, more_findings = content.first_of(evaluation.findings, show_all=options.show_all)
    lines = [
        _verdict(evaluation),
        *map(_test, failing),
        *_more(more_tests, "tests did not pass"),
        *map(_finding, findings),
        *_more(more_findings, "findings"),
        *(_command("warning", text, title="not looked at") for text in _failures(evaluation)),
    ]
    return "\n".join(lines) + "\n"


def _verdict(evaluation: Evaluation) -> str:
    verdict = evaluation.verdict
    facts = (
        f"{content.level_name(verdict.level)}: {content.bar_sentence(verdict)}",
        f"index {content.index_text(verdict)}",
        f"tests {content.tests_text(evaluation.tests)}",
        *([evaluation.tests.reason] if evaluation.tests.reason else []),
    )
    return _command("notice", "; ".join(facts), title=f"evaluate {evaluation.submission.name}")


def _test(case: CaseResult) -> str:
    message = content.first_line(case.message) or content.words(case.verdict.value)
    return _command("error", message, title=f"{case.id} {content.words(case.verdict.value)}")


def _finding(finding: Finding) -> str:
    advice = " ".join(filter(None, [finding.message, finding.why]))
    return _command(
        _COMMANDS[finding.severity],
        advice,
        file=finding.path,
        line=str(finding.line),
        endLine=str(finding.end_line or finding.line),
        col=str(finding.column),
        title=f"{finding.name} ({finding.rule})",
    )


def _failures(evaluation: Evaluation) -> tuple[str, ...]:
    return content.failure_texts(evaluation.failures[: content.MAX_LISTED])


def _more(count: int, what: str) -> Iterator[str]:
    if count:
        yield _command("notice", f"{count} more {what}", title="evaluate")


def _command(name: str, message: str, **properties: str) -> str:
    told = ",".join(f"{key}={github_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{github_message(message)}"


FORMAT = ReportFormat(".github", render)
