"""Growth, claims and open questions of the page."""

from collections.abc import Iterator

from evaluator.model.evaluation import Evaluation
from evaluator.model.reasoning import ClaimVerdict, GrowthResult
from evaluator.reporting import content
from evaluator.reporting.html.elements import Html, badge, bullets, paragraph, section, table
from evaluator.reporting.html.plot import svg_plot
from evaluator.reporting.reasoning import claims, growth
from evaluator.reporting.reasoning.claims import Told
from evaluator.reporting.reasoning.folding import Row, others_text, rows_of
from evaluator.reporting.reasoning.plot import plot_of
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import html_text as text

_ACCEPTED = {True: "good", False: "bad", None: "open"}
_TONES = {
    ClaimVerdict.CONTRADICTED: "bad",
    ClaimVerdict.LOOSER: "fair",
    ClaimVerdict.CONSISTENT: "good",
    ClaimVerdict.INCONCLUSIVE: "open",
}


def reasoning(evaluation: Evaluation, options: RenderOptions) -> Iterator[Html]:
    """What was measured, what the author claims about it, and how open questions were settled."""
    if evaluation.growth:
        yield _growth(evaluation, options)
    if evaluation.claims:
        shown, more = claims.shown_claims(evaluation.claims, show_all=options.show_all)
        rows = table(("Verdict", "Claim", "What was measured"), map(_claim, shown), "claims")
        yield section("Claims", rows, f'<p class="muted">and {more} more claims</p>' if more else "")
    if evaluation.ambiguities:
        settled = (
            f"{text(one.question)}{paragraph(content.ambiguity_text(one), 'muted')}"
            for one in evaluation.ambiguities
        )
        yield section("Open questions of the statement", bullets(settled))


def _growth(evaluation: Evaluation, options: RenderOptions) -> Html:
    limit = content.MAX_LISTED if options.show_all else growth.FIRST_ROWS
    rows = rows_of(evaluation.growth, show_all=options.show_all)
    head = ("Entry point", "Inputs", "Growth", "Compared", "What pays")
    more = len(rows) - limit
    return section(
        "Growth",
        table(head, map(_growth_row, rows[:limit]), "growth"),
        f'<p class="muted">and {more} more measurements of growth</p>' if more > 0 else "",
        *(_figure(one) for one in growth.plotted(evaluation.growth, show_all=options.show_all)),
    )


def _growth_row(row: Row) -> tuple[Html, ...]:
    one = row.main
    return (
        f"<code>{text(one.entry_point)}</code>",
        text(growth.inputs_text(one)) + paragraph(others_text(row), "muted"),
        f"{one.resource} {badge(growth.growth_class(one), _ACCEPTED[growth.is_accepted(one)])}",
        text(growth.standing(one)),
        text(growth.paying_line(one)),
    )


def _figure(one: GrowthResult) -> Html:
    plot = plot_of(one)
    titles, *rows = growth.point_table(one)
    return "\n".join(
        [
            "<figure>",
            f"<figcaption>{text(growth.caption(one))}</figcaption>",
            f'<div class="measured">{svg_plot(plot, growth.caption(one)) if plot else ""}',
            table(titles, rows, "points"),
            "</div></figure>",
        ]
    )


def _claim(told: Told) -> tuple[Html, ...]:
    one = told.claim
    tone = _TONES[one.verdict]
    said = f"<strong>{text(claims.stated(one))}</strong> <code>{text(told.places)}</code>"
    quoted = f"<q>{text(one.text)}</q>" if one.text.strip() else ""
    step = claims.what_to_do(one)
    return (
        badge(content.words(one.verdict.value), tone),
        f'{said}<br><span class="muted">{quoted}</span>',
        text(one.detail) + paragraph(step, "step"),
    )
