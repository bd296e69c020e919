"""The page as GitHub-flavoured Markdown."""

from collections.abc import Iterable, Iterator

from evaluator.reporting.bar.page import COSTS, HOW, LEVELS, BarPage, CriterionPart, more_text, points_text
from evaluator.reporting.sanitise import markdown as prose
from evaluator.reporting.sanitise import markdown_code as code


def render_markdown(page: BarPage) -> str:
    """The whole page."""
    return "\n\n".join("\n".join(block) for block in _blocks(page)) + "\n"


def _blocks(page: BarPage) -> Iterator[list[str]]:
    yield [f"# {prose(page.title)}"]
    yield [HOW]
    yield ["## What is looked for"]
    yield ["| Criterion | Weight | |", "|---|---:|---|", *map(_row, page.criteria)]
    yield ["## What decides"]
    yield [LEVELS]
    for level in page.levels:
        yield [f"### {prose(level.title)}"]
        yield _list(map(prose, level.gates))
    yield ["## What costs points"]
    yield [f"{COSTS} {code('evaluate explain NAME')} says more about each."]
    for part in page.criteria:
        if part.dearest:
            yield [f"### {prose(part.title.capitalize())}"]
            yield [*_costs(part)]
            yield from ([text],) if (text := more_text(part)) else ()
    if page.not_observable:
        yield ["## What a file cannot show"]
        yield _list(map(prose, page.not_observable))
    yield [f"Rubric {prose(page.rubric)}, {code(f'sha256:{page.digest}')}"]


def _row(part: CriterionPart) -> str:
    return f"| {prose(part.title)} | {part.share:.0%} | {prose(part.about)} |"


def _costs(part: CriterionPart) -> Iterator[str]:
    yield from ("| Points | Rule | |", "|---:|---|---|")
    for cost in part.dearest:
        yield f"| {points_text(cost)} | {code(cost.name)} | {prose(cost.message)} |"


def _list(items: Iterable[str]) -> list[str]:
    return [f"- {item}" for item in items]
