"""Prints with rich into a text; what is printed is shown as it is, whatever it looks like."""

from collections.abc import Callable
from io import StringIO

from rich.console import Console

from evaluator.reporting.report_format import RenderOptions

_LETTERS = str.maketrans("━┄─│┤┬└╭╮╰╯•·→✓✗“”—…", '=--|+++++++*:>vx""-~')


def printed(options: RenderOptions, fill: Callable[[Console], None]) -> str:
    """What ``fill`` prints, in the given width, with ANSI colours only when they are asked for."""
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
        _environ={},  # the text depends on the options alone, not on variables of the process
    )
    with console.capture() as capture:
        fill(console)
    text = "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"
    return _plain(text) if options.ascii else text


def _plain(text: str) -> str:
    """One plain letter for each other one, so that columns stay in place."""
    return text.translate(_LETTERS).encode("ascii", "replace").decode("ascii")
