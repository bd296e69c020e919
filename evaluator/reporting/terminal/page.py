"""The whole report as a person reads it; what matters first comes first."""

from itertools import chain

from rich.console import Console

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.bounded import bounded
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.terminal.blocks import bullets, line, section
from evaluator.reporting.terminal.claims import claims_section
from evaluator.reporting.terminal.details import ambiguities, interview, limits, tests
from evaluator.reporting.terminal.findings import findings
from evaluator.reporting.terminal.growth import growth_section
from evaluator.reporting.terminal.rewrites import rewrites
from evaluator.reporting.terminal.summary import summary

_PARTS = (
    *(summary, tests, findings, rewrites),
    *(growth_section, claims_section, ambiguities),
    *(interview, limits),
)


def print_page(console: Console, evaluation: Evaluation, options: RenderOptions) -> None:
    """Print every part of the report."""
    whole = bounded(evaluation, options)
    for part in chain.from_iterable(part(whole.evaluation, options) for part in _PARTS):
        console.print(part)
    if whole.left_out:
        console.print(section("In the JSON report only", bullets(map(line, whole.left_out))))
