"""The top of the terminal report: what was reviewed, the verdict, what blocks the next level, the scores."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from evaluator.model.evaluation import Change, Evaluation, Level, Score, UnmetGate
from evaluator.reporting import content, next_steps
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import visible
from evaluator.reporting.terminal.blocks import MUTED, bar, bullets, columns, line, score_style, section

_LEVEL_STYLES = {Level.BELOW_MID: "red", Level.MID: "yellow", Level.SENIOR: "green", Level.STAFF: "green"}


def summary(evaluation: Evaluation, options: RenderOptions) -> Iterator[RenderableType]:
    """All parts of the top."""
    yield _header(evaluation)
    yield from (Text(f"Note: {notice}", style="yellow") for notice in content.notices(evaluation.environment))
    yield _verdict(evaluation)
    if evaluation.verdict.unmet:
        yield _gates(evaluation)
    if evaluation.scores:
        yield _scores(evaluation, options)


def _header(evaluation: Evaluation) -> RenderableType:
    problem = evaluation.problem.title if evaluation.problem else "no problem"
    facts = (problem, content.environment_text(evaluation.environment))
    name = line(evaluation.submission.name, "bold")
    return Text.assemble(name, *((f"  ·  {text.plain}", MUTED) for text in map(line, facts)))


def _verdict(evaluation: Evaluation) -> RenderableType:
    verdict = evaluation.verdict
    style = _LEVEL_STYLES[verdict.level] if verdict.level else MUTED
    heading = Text.assemble(
        (content.level_name(verdict.level).upper(), f"bold {style}"), "   ", content.bar_sentence(verdict)
    )
    facts = (
        ("index", content.index_text(verdict)),
        ("tests", content.tests_text(evaluation.tests)),
        ("confidence", verdict.confidence),
    )
    details = Text("   ").join(Text.assemble((f"{name} ", MUTED), value) for name, value in facts)
    return Panel(Group(heading, details), box=box.ROUNDED, border_style=style, padding=(0, 2))


def _gates(evaluation: Evaluation) -> RenderableType:
    verdict = evaluation.verdict
    outcome = next_steps.outcome_text(verdict)
    return section(
        f"To reach {content.next_level(verdict)}",
        bullets(_gate(gate) for gate in verdict.unmet),
        *([line(outcome, "bold")] if outcome else []),
    )


def _gate(gate: UnmetGate) -> RenderableType:
    parts: list[RenderableType] = [line(gate.gate)]
    parts += [line(gate.detail, MUTED)] if gate.detail else []
    parts += [bullets([line(gate.show)], "→", "green")] if gate.show else []
    if gate.changes:
        parts.append(bullets(map(_change, gate.changes), "→", "green"))
    if gate.more_changes:
        parts.append(bullets([line(next_steps.more_changes(gate), MUTED)], " "))
    return Group(*parts)


def _change(change: Change) -> RenderableType:
    facts = (f"  ·  {visible(fact)}" for fact in next_steps.change_facts(change))
    return Text.assemble(line(change.message), *((fact, MUTED) for fact in facts))


def _scores(evaluation: Evaluation, options: RenderOptions) -> RenderableType:
    rows = ((line(content.words(score.criterion)), _score(score, options)) for score in evaluation.scores)
    return section("Criteria", columns(rows))


def _score(score: Score, options: RenderOptions) -> RenderableType:
    if score.score is None:
        return line(f"not assessed — {score.reason}", MUTED)
    number = Text(f"{score.score:6.1f}", style=score_style(score.score))
    row = Text.assemble(bar(score.score), number)
    evidence = content.deductions(score, show_all=options.show_all)
    if options.show_all:
        return Group(row, *(line(fact, MUTED) for fact in evidence))
    if evidence:
        row.append_text(line(f"   {evidence[0]}", MUTED))
    row.no_wrap, row.overflow = True, "ellipsis"
    return row
