"""The report for a person at a terminal; what matters first comes first."""

from io import StringIO
from itertools import chain

from rich.console import Console

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.terminal.details import interview, limits, measurements, tests
from evaluator.reporting.terminal.findings import findings
from evaluator.reporting.terminal.summary import summary

_PARTS = (summary, tests, findings, measurements, interview, limits)


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
        for part in chain.from_iterable(part(evaluation, options) for part in _PARTS):
            console.print(part)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


FORMAT = ReportFormat(".txt", render)
