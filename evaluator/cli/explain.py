"""``evaluate explain``: what a rule looks for and why."""

import textwrap

import click

from evaluator.analysis import rules
from evaluator.errors import UsageError
from evaluator.model.findings import Rule


@click.command(name="explain")
@click.argument("rule")
def explain(rule: str) -> int:
    """Explain RULE, by its id (EV101, ruff-F401) or its name (unused-import)."""
    known = rules()
    found = [each for each in known.values() if rule.casefold() in (each.id.casefold(), each.name)]
    if not found:
        raise UsageError(
            f"no rule is called {rule!r}: a report names rules as EV101, ruff-F401, unused-import"
        )
    click.echo("\n\n".join(_page(each) for each in found))
    return 0


def _page(rule: Rule) -> str:
    parts = [
        f"{rule.id}  {rule.name}  ({rule.criterion}, {rule.severity})",
        rule.message,
        f"Why: {rule.why}",
    ]
    if rule.fix:
        parts.append(f"Instead: {rule.fix}")
    for title, examples in (("Reported:", rule.bad[:1]), ("Fine:", rule.good[:1])):
        parts += [f"{title}\n{textwrap.indent(textwrap.dedent(code).strip(), '    ')}" for code in examples]
    return "\n\n".join(parts)


COMMAND = explain
