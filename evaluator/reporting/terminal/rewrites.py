"""The verified rewrites of the terminal report, as diffs."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from evaluator.model.evaluation import Evaluation, Rewrite
from evaluator.reporting import content, diffs
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import visible
from evaluator.reporting.terminal.blocks import MUTED, left_out, line, section

_STYLES = {"+": "green", "-": "red", "@": MUTED}


def rewrites(evaluation: Evaluation, options: RenderOptions) -> Iterator[RenderableType]:
    """Nothing unless rewrites were asked for and some hold."""
    if not evaluation.rewrites:
        return
    shown, more = content.first_of(evaluation.rewrites, show_all=options.show_all)
    parts: list[RenderableType] = [Text(diffs.about(evaluation), style=MUTED)]
    for one in shown:
        parts += [Text(), _rewrite(one, evaluation)]
    if more:
        parts += [Text(), left_out(more, "rewrites", show_all=options.show_all)]
    yield section(diffs.TITLE, *parts)


def _rewrite(rewrite: Rewrite, evaluation: Evaluation) -> RenderableType:
    where, rule = diffs.heading(rewrite, evaluation)
    heading = Text.assemble((visible(where), "cyan"), (f"  ·  {visible(rule)}", MUTED))
    lines = (line(text, _STYLES.get(text[:1], "")) for text in diffs.diff_lines(rewrite))
    return Group(heading, *lines)
