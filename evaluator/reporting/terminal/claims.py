"""The claims section of the terminal report."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from evaluator.model.evaluation import Evaluation
from evaluator.model.reasoning import ClaimVerdict
from evaluator.reporting import content
from evaluator.reporting.reasoning import claims
from evaluator.reporting.reasoning.claims import Told
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import visible
from evaluator.reporting.terminal.blocks import MUTED, bullets, columns, left_out, line, section

_MARKS = {
    ClaimVerdict.CONTRADICTED: ("✗", "red"),
    ClaimVerdict.LOOSER: ("~", "yellow"),
    ClaimVerdict.CONSISTENT: ("✓", "green"),
    ClaimVerdict.INCONCLUSIVE: ("?", MUTED),
}


def claims_section(evaluation: Evaluation, options: RenderOptions) -> Iterator[RenderableType]:
    """Nothing where nothing is claimed."""
    if not evaluation.claims:
        return
    shown, more = claims.shown_claims(evaluation.claims, show_all=options.show_all)
    rows = columns(((Text(*_MARKS[one.claim.verdict]), _claim(one)) for one in shown), gap=1)
    yield section("Claims", rows, *([left_out(more, "claims", show_all=options.show_all)] if more else []))


def _claim(told: Told) -> RenderableType:
    one = told.claim
    is_open = one.verdict is ClaimVerdict.INCONCLUSIVE
    style = MUTED if is_open else _MARKS[one.verdict][1]
    heading = Text.assemble(
        (visible(claims.stated(one)), MUTED if is_open else "bold"),
        (f"  {content.words(one.verdict.value)}", style),
        (f"  {visible(told.places)}", MUTED),
    )
    parts: list[RenderableType] = [heading]
    if one.text.strip() not in {"", one.value}:
        parts.append(line(f"“{one.text}”", MUTED))
    if one.detail.strip():
        parts.append(line(one.detail, MUTED if is_open else ""))
    if step := claims.what_to_do(one):
        parts.append(bullets([line(step)], "→", "green"))
    return Group(*parts)
