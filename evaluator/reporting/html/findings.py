"""The findings, strengths and rewrites of the page."""

from collections.abc import Iterator

from evaluator.model.evaluation import Evaluation, Rewrite
from evaluator.model.findings import Finding
from evaluator.reporting import content, diffs
from evaluator.reporting.html.elements import Html, bullets, paragraph, place, section
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import html_lines
from evaluator.reporting.sanitise import html_text as text


def findings(evaluation: Evaluation, options: RenderOptions) -> Iterator[Html]:
    """What to change first, what is good already, and the rewrites that were asked for."""
    shown, more = content.first_of(evaluation.findings, show_all=options.show_all)
    if shown:
        listed = "\n".join(_finding(finding, evaluation) for finding in shown)
        title = "Findings" if options.show_all else "What to change first"
        yield section(title, f'<ol class="findings">\n{listed}\n</ol>', _more(more))
    strengths, more = content.first_of(evaluation.strengths, show_all=options.show_all)
    if strengths:
        yield section(
            "Done well",
            bullets((f"{text(one.message)} {place(one.path, one.line)}" for one in strengths), more),
        )
    rewrites, more = content.first_of(evaluation.rewrites, show_all=options.show_all)
    if rewrites:
        about = paragraph(diffs.about(evaluation), "muted")
        yield section(diffs.TITLE, about, *(_rewrite(one, evaluation) for one in rewrites), _more(more))


def _finding(finding: Finding, evaluation: Evaluation) -> Html:
    where = place(finding.path, finding.line, finding.column)
    facts = f"{content.cost_text(finding, evaluation)} · {finding.name} ({finding.rule})"
    fix = f"<pre>{html_lines(finding.fix)}</pre>" if "\n" in finding.fix else paragraph(finding.fix)
    return "\n".join(
        [
            f"<li><h3>{text(finding.message)}</h3>",
            f'<p class="muted">{where} · {text(facts)}</p>',
            paragraph(finding.why),
            f'<div class="fix">{fix}</div></li>' if finding.fix.strip() else "</li>",
        ]
    )


def _rewrite(rewrite: Rewrite, evaluation: Evaluation) -> Html:
    where, rule = diffs.heading(rewrite, evaluation)
    lines = "\n".join(map(text, diffs.diff_lines(rewrite)))
    return f'<p><code>{text(where)}</code> <span class="muted">{text(rule)}</span></p>\n<pre>{lines}</pre>'


def _more(count: int) -> Html:
    return f'<p class="muted">and {count} more</p>' if count else ""
