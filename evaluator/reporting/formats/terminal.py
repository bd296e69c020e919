"""The report for a person at a terminal; plain text, or with colours when they are asked for."""

from io import StringIO

from rich.console import Console

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.terminal.page import print_page


def render(evaluation: Evaluation, options: RenderOptions) -> str:
    """The report as text of the given width, with ANSI colours only when they are asked for."""
    console = Console(
        file=StringIO(),
        width=options.width,
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        no_color=not options.color,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},  # the report depends on the options alone, not on variables of the process
    )
    with console.capture() as capture:
        print_page(console, evaluation, options)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


FORMAT = ReportFormat(".txt", render)
