"""The terminal report as a picture, for a README or a slide; it loads nothing from anywhere."""

import re
from io import StringIO

from rich.console import Console
from rich.terminal_theme import MONOKAI

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.sanitise import visible
from evaluator.reporting.terminal.page import print_page

_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rich names a font on the network; a report must not fetch anything."""


def render(evaluation: Evaluation, options: RenderOptions) -> str:
    """The coloured report as one SVG image."""
    console = Console(
        file=StringIO(),
        record=True,
        width=options.width,
        force_terminal=True,
        color_system="truecolor",
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},  # the report depends on the options alone, not on variables of the process
    )
    print_page(console, evaluation, options)
    title = f"evaluate {visible(evaluation.submission.name)}"
    picture = console.export_svg(title=title, theme=MONOKAI, unique_id="report")
    return _FONT_FACE.sub("", picture)


FORMAT = ReportFormat(".svg", render)
