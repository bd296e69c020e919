"""The report for a person at a terminal; plain text, or with colours when they are asked for."""

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.terminal.page import print_page
from evaluator.reporting.terminal.plain import printed


def render(evaluation: Evaluation, options: RenderOptions) -> str:
    """The report as text of the given width, with ANSI colours only when they are asked for."""
    return printed(options, lambda console: print_page(console, evaluation, options))


FORMAT = ReportFormat(".txt", render)
