"""The same content as the terminal report, as a document."""

from collections.abc import Iterable, Iterator

from evaluator.model.evaluation import Change, Evaluation, UnmetGate
from evaluator.model.findings import Finding
from evaluator.model.test_run import CaseResult
from evaluator.reporting import content, diffs, next_steps
from evaluator.reporting.bounded import bounded
from evaluator.reporting.reasoning.markdown import claim_blocks, growth_blocks
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.sanitise import markdown as prose
from evaluator.reporting.sanitise import markdown_block
from evaluator.reporting.sanitise import markdown_code as code


def render(evaluation: Evaluation, options: RenderOptions) -> str:
    """The report as GitHub-flavoured Markdown."""
    parts = (
        *(_summary, _scores, _tests, _findings, _rewrites),
        *(growth_blocks, claim_blocks, _ambiguities),
        *(_interview, _limits),
    )
    whole = bounded(evaluation, options)
    blocks = ["\n".join(block) for part in parts for block in part(whole.evaluation, options)]
    if whole.left_out:
        blocks.append("\n".join(["## In the JSON report only", "", *_list(whole.left_out)]))
    return "\n\n".join(blocks) + "\n"


Blocks = Iterator[list[str]]


def _summary(evaluation: Evaluation, _: RenderOptions) -> Blocks:
    verdict, environment = evaluation.verdict, evaluation.environment
    problem = prose(evaluation.problem.title) if evaluation.problem else "no problem"
    yield [f"# Review of {code(evaluation.submission.name)}"]
    yield [f"{problem}, {prose(content.environment_text(environment))}"]
    yield from ([f"> {notice}"] for notice in content.notices(environment))
    yield [f"**{content.level_name(verdict.level).capitalize()}**: {content.bar_sentence(verdict)}."]
    yield [
        f"- Index: {content.index_text(verdict)}",
        f"- Tests: {content.tests_text(evaluation.tests)}",
        f"- Confidence: {verdict.confidence}",
    ]
    if verdict.unmet:
        yield [f"## To reach {content.next_level(verdict)}"]
        yield [text for gate in verdict.unmet for text in _gate(gate)]
        outcome = next_steps.outcome_text(verdict)
        yield from ([prose(outcome)],) if outcome else ()


def _gate(gate: UnmetGate) -> list[str]:
    more = next_steps.more_changes(gate)
    steps = [
        *([prose(gate.show)] if gate.show else []),
        *map(_change, gate.changes),
        *([more] if more else []),
    ]
    return [f"- {prose(gate.gate)}{_after(gate.detail)}", *(f"  - {step}" for step in steps)]


def _change(change: Change) -> str:
    where, gain = next_steps.change_facts(change)
    return f"{prose(change.message)} ({code(where)}, {prose(gain)})"


def _scores(evaluation: Evaluation, options: RenderOptions) -> Blocks:
    if not evaluation.scores:
        return
    yield ["## Criteria"]
    rows = ["| Criterion | Score | |", "|---|---:|---|"]
    for score in evaluation.scores:
        value = "not assessed" if score.score is None else f"{score.score:.1f}"
        facts = content.deductions(score, show_all=options.show_all) if score.assessed else (score.reason,)
        rows.append(
            f"| {prose(content.words(score.criterion))} | {value} | {'<br>'.join(map(prose, facts))} |"
        )
    yield rows


def _tests(evaluation: Evaluation, options: RenderOptions) -> Blocks:
    run = evaluation.tests
    if not run.cases and not run.reason:
        return
    yield ["## Tests"]
    if run.reason:
        yield [prose(run.reason)]
    if run.cases:
        counts = content.group_counts(run)
        yield [", ".join(f"{prose(group.name)} {group.passed}/{group.total}" for group in counts)]
    failing, more = content.first_of(content.failing_cases(run), show_all=options.show_all)
    if failing:
        yield _list(map(_case, failing), more)


def _case(case: CaseResult) -> str:
    verdict = content.words(case.verdict.value)
    return f"{code(case.id)} {verdict}{_after(content.first_line(case.message))}"


def _findings(evaluation: Evaluation, options: RenderOptions) -> Blocks:
    shown, more = content.first_of(evaluation.findings, show_all=options.show_all)
    if shown:
        yield ["## Findings" if options.show_all else "## What to change first"]
        yield from (_finding(number, finding, evaluation) for number, finding in enumerate(shown, 1))
        yield from ([_more(more)],) if more else ()
    strengths, more = content.first_of(evaluation.strengths, show_all=options.show_all)
    if strengths:
        yield ["## Done well"]
        yield _list((f"{prose(one.message)} ({_place(one.path, one.line)})" for one in strengths), more)


def _finding(number: int, finding: Finding, evaluation: Evaluation) -> list[str]:
    where = _place(finding.path, finding.line, finding.column)
    cost = prose(content.cost_text(finding, evaluation))
    indent = " " * len(f"{number}. ")
    facts = f"{where}, {cost}, {prose(finding.name)} ({prose(finding.rule)})"
    why = [f"{indent}- Why: {prose(finding.why)}"] if finding.why else []
    fix = [f"{indent}- Fix: {prose(finding.fix)}"] if finding.fix else []
    if "\n" in finding.fix:
        fix = [f"{indent}- Fix:", "", *markdown_block(finding.fix, f"{indent}  ")]
    return [f"{number}. **{prose(finding.message)}**<br>", f"{indent}{facts}", *why, *fix]


def _rewrites(evaluation: Evaluation, options: RenderOptions) -> Blocks:
    if not evaluation.rewrites:
        return
    yield [f"## {diffs.TITLE}"]
    yield [diffs.about(evaluation)]
    shown, more = content.first_of(evaluation.rewrites, show_all=options.show_all)
    for one in shown:
        where, rule = diffs.heading(one, evaluation)
        yield [f"{code(where)}, {prose(rule)}:"]
        yield markdown_block("\n".join(diffs.diff_lines(one)), "")
    yield from ([_more(more)],) if more else ()


def _ambiguities(evaluation: Evaluation, _: RenderOptions) -> Blocks:
    if evaluation.ambiguities:
        yield ["## Open questions of the statement"]
        yield _list(
            f"{prose(one.question)} {prose(content.ambiguity_text(one))}" for one in evaluation.ambiguities
        )


def _interview(evaluation: Evaluation, options: RenderOptions) -> Blocks:
    if options.audience != "reviewer":
        return
    if evaluation.questions:
        yield ["## Questions for the interview"]
        yield _list(
            f"**{prose(one.text)}** ({_place(one.path, one.line)}{_after(one.evidence, ', ')})<br>"
            f"A strong answer: {prose(one.strong_answer)}"
            for one in evaluation.questions
        )
    if evaluation.integrity:
        yield ["## Integrity"]
        yield _list(f"{prose(content.words(one.kind))}: {prose(one.detail)}" for one in evaluation.integrity)


def _limits(evaluation: Evaluation, _: RenderOptions) -> Blocks:
    if evaluation.allowed:
        yield ["## Allowed by comment"]
        yield _list(
            f"{prose(content.allowance_text(one))} ({_place(one.path, one.line)})"
            for one in evaluation.allowed
        )
    if evaluation.failures:
        yield ["## Not looked at"]
        yield _list(map(prose, content.failure_texts(evaluation.failures)))
    if evaluation.verdict.confidence_reasons:
        yield [f"## Confidence in the level: {evaluation.verdict.confidence}"]
        yield _list(map(prose, evaluation.verdict.confidence_reasons))
    if evaluation.verdict.not_observable:
        yield ["## What a file cannot show"]
        yield _list(map(prose, evaluation.verdict.not_observable))


def _list(items: Iterable[str], more: int = 0) -> list[str]:
    return [*(f"- {item}" for item in items), *([f"- {_more(more)}"] if more else [])]


def _more(count: int) -> str:
    return f"and {count} more"


def _after(text: str, joint: str = ": ") -> str:
    return f"{joint}{prose(text)}" if text.strip() else ""


def _place(path: str, line: int | None, column: int | None = None) -> str:
    return code(content.place(path, line, column))


FORMAT = ReportFormat(".md", render)
