"""The tests of the page: how many of each group passed, and what did not."""

from collections.abc import Iterator

from evaluator.model.evaluation import Evaluation
from evaluator.model.test_run import CaseResult
from evaluator.reporting import content
from evaluator.reporting.html.elements import Html, badge, bullets, paragraph, section
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import html_text as text


def tests(evaluation: Evaluation, options: RenderOptions) -> Iterator[Html]:
    """Nothing where nothing was run for no reason."""
    run = evaluation.tests
    if not run.cases and not run.reason:
        return
    groups = " ".join(
        badge(f"{group.name} {group.passed}/{group.total}", "good" if group.passed == group.total else "bad")
        for group in content.group_counts(run)
    )
    failing, more = content.first_of(content.failing_cases(run), show_all=options.show_all)
    yield section(
        "Tests",
        paragraph(run.reason),
        f"<p>{groups}</p>" if groups else "",
        bullets(map(_case, failing), more) if failing else "",
    )


def _case(case: CaseResult) -> Html:
    verdict = f'<span class="bad">{text(content.words(case.verdict.value))}</span>'
    return f"<code>{text(case.id)}</code> {verdict}{paragraph(content.first_line(case.message), 'muted')}"
