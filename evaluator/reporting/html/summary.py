"""The top of the page: what was reviewed, the verdict, what blocks the next level, the scores."""

from collections.abc import Iterator

from evaluator.model.evaluation import Change, Evaluation, Level, Score, UnmetGate
from evaluator.reporting import content, next_steps
from evaluator.reporting.html.elements import Html, bullets, paragraph, section, tone_of
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import html_text as text

_TONES = {Level.BELOW_MID: "bad", Level.MID: "fair", Level.SENIOR: "good", Level.STAFF: "good"}


def summary(evaluation: Evaluation, options: RenderOptions) -> Iterator[Html]:
    """All parts of the top."""
    yield _header(evaluation)
    yield from (paragraph(notice, "notice") for notice in content.notices(evaluation.environment))
    verdict = evaluation.verdict
    if verdict.unmet:
        gates = bullets(_gate(gate) for gate in verdict.unmet)
        outcome = paragraph(next_steps.outcome_text(verdict), "outcome")
        yield section(f"To reach {content.next_level(verdict)}", gates, outcome)
    if evaluation.scores:
        rows = "\n".join(_score(score, options) for score in evaluation.scores)
        yield section("Criteria", f'<table class="criteria">\n{rows}\n</table>')


def _header(evaluation: Evaluation) -> Html:
    verdict = evaluation.verdict
    problem = evaluation.problem.title if evaluation.problem else "no problem"
    tone = _TONES[verdict.level] if verdict.level else "open"
    facts = (
        ("Index", content.index_text(verdict)),
        ("Tests", content.tests_text(evaluation.tests)),
        ("Confidence", verdict.confidence),
    )
    listed = "".join(f"<div><dt>{name}</dt><dd>{text(value)}</dd></div>" for name, value in facts)
    return "\n".join(
        [
            "<header>",
            f"<h1>{text(evaluation.submission.name)}</h1>",
            paragraph(f"{problem} · {content.environment_text(evaluation.environment)}", "muted"),
            f'<div class="verdict {tone}"><strong>{text(content.level_name(verdict.level))}</strong>',
            f"<span>{text(content.bar_sentence(verdict))}</span><dl>{listed}</dl></div>",
            "</header>",
        ]
    )


def _gate(gate: UnmetGate) -> Html:
    more = next_steps.more_changes(gate)
    steps = [
        *([text(gate.show)] if gate.show else []),
        *map(_change, gate.changes),
        *([text(more)] if more else []),
    ]
    return text(gate.gate) + paragraph(gate.detail, "muted") + (bullets(steps) if steps else "")


def _change(change: Change) -> Html:
    where, gain = next_steps.change_facts(change)
    return f'{text(change.message)} <span class="muted"><code>{text(where)}</code> {text(gain)}</span>'


def _score(score: Score, options: RenderOptions) -> Html:
    name = f'<th scope="row">{text(content.words(score.criterion))}</th>'
    if score.score is None:
        reason = f"not assessed: {text(score.reason)}"
        return f'<tr>{name}<td class="muted">-</td><td class="muted">{reason}</td></tr>'
    facts = "<br>".join(map(text, content.deductions(score, show_all=options.show_all)))
    share = min(100.0, max(0.0, score.score))
    meter = (
        f'<span class="meter"><span class="{tone_of(score.score)}" style="width: {share:.1f}%"></span></span>'
    )
    return f'<tr>{name}<td class="score">{score.score:.1f}{meter}</td><td class="muted">{facts}</td></tr>'
