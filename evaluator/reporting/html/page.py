"""The whole page; what matters first comes first."""

from importlib import resources
from itertools import chain

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.bounded import bounded
from evaluator.reporting.html.details import details
from evaluator.reporting.html.elements import bullets, section
from evaluator.reporting.html.findings import findings
from evaluator.reporting.html.reasoning import reasoning
from evaluator.reporting.html.summary import summary
from evaluator.reporting.html.tests import tests
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import html_text as text

_PARTS = (summary, tests, findings, reasoning, details)


def page(evaluation: Evaluation, options: RenderOptions) -> str:
    """One document that stands alone."""
    whole = bounded(evaluation, options)
    style = (resources.files("evaluator.reporting.html") / "report.css").read_text(encoding="utf-8")
    body = list(chain.from_iterable(part(whole.evaluation, options) for part in _PARTS))
    if whole.left_out:
        body.append(section("In the JSON report only", bullets(map(text, whole.left_out))))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Review of {text(evaluation.submission.name)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            _footer(evaluation),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _footer(evaluation: Evaluation) -> str:
    rubric = evaluation.environment.rubric
    return (
        f"<footer>Submission <code>sha256:{text(evaluation.submission.sha256)}</code><br>"
        f"Rubric {text(rubric.name)} <code>sha256:{text(rubric.digest)}</code></footer>"
    )
