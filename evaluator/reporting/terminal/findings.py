"""The findings and strengths of the terminal report."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from evaluator.model.evaluation import Evaluation
from evaluator.model.findings import Finding
from evaluator.reporting import content
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import visible, visible_lines
from evaluator.reporting.terminal.blocks import MUTED, bullets, columns, left_out, line, section


def findings(evaluation: Evaluation, options: RenderOptions) -> Iterator[RenderableType]:
    """What to change first, then what is good already."""
    if evaluation.findings:
        shown, more = content.first_of(evaluation.findings, show_all=options.show_all)
        rows: list[RenderableType] = []
        for number, finding in enumerate(shown, 1):
            rows += [] if number == 1 else [Text()]
            rows.append(
                columns(
                    [(Text(f"{number:{len(str(len(shown)))}}", style=MUTED), _finding(finding, evaluation))]
                )
            )
        title = "Findings" if options.show_all else "What to change first"
        yield section(
            title, *rows, *([Text(), left_out(more, "findings", show_all=options.show_all)] if more else [])
        )
    if evaluation.strengths:
        strengths, more = content.first_of(evaluation.strengths, show_all=options.show_all)
        listed = (
            Text.assemble(line(one.message), (f"  {visible(content.place(one.path, one.line))}", MUTED))
            for one in strengths
        )
        yield section(
            "Done well",
            bullets(listed, "+", "green"),
            *([left_out(more, "strengths", show_all=options.show_all)] if more else []),
        )


def _finding(finding: Finding, evaluation: Evaluation) -> RenderableType:
    where = visible(content.place(finding.path, finding.line, finding.column))
    facts = [content.cost_text(finding, evaluation), f"{finding.name} ({finding.rule})"]
    details = Text.assemble((where, "cyan"), *((f"  ·  {visible(fact)}", MUTED) for fact in facts))
    reasons = [
        (Text(label, style=MUTED), Text(visible_lines(text)))
        for label, text in (("why", finding.why), ("fix", finding.fix))
        if text
    ]
    return Group(line(finding.message, "bold"), details, *([columns(reasons)] if reasons else []))
