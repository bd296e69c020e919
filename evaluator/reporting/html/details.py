"""The rest of the page: what to ask, what touches on integrity, what was not or cannot be seen."""

from collections.abc import Iterator

from evaluator.model.evaluation import Evaluation, Question
from evaluator.reporting import content
from evaluator.reporting.html.elements import Html, bullets, paragraph, place, section
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import html_text as text


def details(evaluation: Evaluation, options: RenderOptions) -> Iterator[Html]:
    """Questions and integrity are for reviewers only."""
    if options.audience == "reviewer":
        yield from _interview(evaluation)
    if evaluation.allowed:
        allowed = (
            f"{text(content.allowance_text(one))} {place(one.path, one.line)}" for one in evaluation.allowed
        )
        yield section("Allowed by comment", bullets(allowed))
    if evaluation.failures:
        yield section("Not looked at", bullets(map(text, content.failure_texts(evaluation.failures))))
    verdict = evaluation.verdict
    if verdict.confidence_reasons:
        reasons = bullets(map(text, verdict.confidence_reasons))
        yield section(f"Confidence in the level: {verdict.confidence}", reasons)
    if verdict.not_observable:
        yield section("What a file cannot show", bullets(map(text, verdict.not_observable)))


def _interview(evaluation: Evaluation) -> Iterator[Html]:
    if evaluation.questions:
        yield section("Questions for the interview", bullets(map(_question, evaluation.questions)))
    if evaluation.integrity:
        events = (f"{text(content.words(one.kind))}: {text(one.detail)}" for one in evaluation.integrity)
        yield section("Integrity", bullets(events))


def _question(one: Question) -> Html:
    where = f'<p class="muted">{place(one.path, one.line)} {text(one.evidence)}</p>'
    return f"<strong>{text(one.text)}</strong>{where}{paragraph(f'A strong answer: {one.strong_answer}')}"
