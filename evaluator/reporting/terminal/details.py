"""The rest of the terminal report: tests, open questions, and what was not or cannot be seen."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from evaluator.model.evaluation import Evaluation
from evaluator.model.test_run import TestRun
from evaluator.reporting import content
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.terminal.blocks import MUTED, bullets, left_out, line, section


def tests(evaluation: Evaluation, options: RenderOptions) -> Iterator[RenderableType]:
    """The groups of tests in one line, and the cases that did not pass."""
    run = evaluation.tests
    parts: list[RenderableType] = []
    if run.reason:
        parts.append(line(run.reason))
    if run.cases:
        parts.append(_groups(run))
    failing, more = content.first_of(content.failing_cases(run), show_all=options.show_all)
    if failing:
        cases = (
            Group(
                Text.assemble(line(case.id), (f"  {content.words(case.verdict.value)}", "red")),
                *([line(content.first_line(case.message), MUTED)] if case.message.strip() else []),
            )
            for case in failing
        )
        parts.append(bullets(cases, "✗", "red"))
    if parts:
        yield section(
            "Tests", *parts, *([left_out(more, "failing tests", show_all=options.show_all)] if more else [])
        )


def ambiguities(evaluation: Evaluation, _: RenderOptions) -> Iterator[RenderableType]:
    """How open questions were settled."""
    if evaluation.ambiguities:
        settled = (
            Group(line(one.question), line(content.ambiguity_text(one), MUTED))
            for one in evaluation.ambiguities
        )
        yield section("Open questions of the statement", bullets(settled))


def interview(evaluation: Evaluation, options: RenderOptions) -> Iterator[RenderableType]:
    """For reviewers only: what to ask, and what touches on integrity."""
    if options.audience != "reviewer":
        return
    if evaluation.questions:
        rows = (
            Group(
                line(one.text, "bold"),
                line(f"{content.place(one.path, one.line)}  {one.evidence}", MUTED),
                line(f"A strong answer: {one.strong_answer}"),
            )
            for one in evaluation.questions
        )
        yield section("Questions for the interview", bullets(rows, "?"))
    if evaluation.integrity:
        events = (line(f"{content.words(one.kind)}: {one.detail}") for one in evaluation.integrity)
        yield section("Integrity", bullets(events, "!", "yellow"))


def limits(evaluation: Evaluation, _: RenderOptions) -> Iterator[RenderableType]:
    """What was allowed, what did not work on our side, and what no file can show."""
    if evaluation.allowed:
        allowed = (
            Group(line(content.allowance_text(one)), line(content.place(one.path, one.line), MUTED))
            for one in evaluation.allowed
        )
        yield section("Allowed by comment", bullets(allowed))
    if evaluation.failures:
        yield section("Not looked at", bullets(map(line, content.failure_texts(evaluation.failures))))
    if evaluation.verdict.confidence_reasons:
        reasons = (line(text, MUTED) for text in evaluation.verdict.confidence_reasons)
        yield section(f"Confidence in the level: {evaluation.verdict.confidence}", bullets(reasons))
    if evaluation.verdict.not_observable:
        unseen = (line(text, MUTED) for text in evaluation.verdict.not_observable)
        yield section("What a file cannot show", bullets(unseen))


def _groups(run: TestRun) -> RenderableType:
    counts = (
        Text.assemble(line(group.name), (f" {group.passed}/{group.total}", _group_style(group)))
        for group in content.group_counts(run)
    )
    return Text("   ").join(counts)


def _group_style(group: content.GroupCount) -> str:
    return "green" if group.passed == group.total else "red"
