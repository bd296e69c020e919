"""``evaluate explain``: what a rule looks for, why, and what a finding of it costs."""

import textwrap
from difflib import get_close_matches

import click

from evaluator.analysis import rules
from evaluator.errors import UsageError
from evaluator.growth.findings import growth_rules
from evaluator.model.findings import Rule
from evaluator.model.rubric import Rubric, RuleCost
from evaluator.scoring import load_rubric, metric_rules, rule_cost

_WIDTH = 100
_SUGGESTED = 5


@click.command(name="explain")
@click.argument("rule")
def explain(rule: str) -> int:
    """Explain RULE, by its id (EV101, ruff-F401) or its name (unused-import)."""
    rubric = load_rubric()
    known = (*rules().values(), *growth_rules().values(), *metric_rules(rubric))
    wanted = rule.strip().casefold()
    found = [each for each in known if wanted in (each.id.casefold(), each.name)]
    if not found:
        raise UsageError(f"no rule is called {rule!r}: {_suggestion(wanted, known)}")
    click.echo("\n\n".join(_page(each, rubric) for each in found))
    return 0


def _suggestion(wanted: str, known: tuple[Rule, ...]) -> str:
    names = {name.casefold(): name for rule in known for name in (rule.id, rule.name)}
    near = get_close_matches(wanted, names, _SUGGESTED)
    near += [name for name in sorted(names) if wanted and wanted in name and name not in near]
    if near:
        return f"did you mean {', '.join(names[name] for name in near[:_SUGGESTED])}?"
    return "a report names rules as EV101, ruff-F401, unused-import"


def _page(rule: Rule, rubric: Rubric) -> str:
    parts = [
        f"{rule.id}  {rule.name}  ({rule.criterion}, {rule.severity})",
        rule.message,
        f"Why: {rule.why}",
    ]
    if rule.fix:
        parts.append(f"Instead: {rule.fix}")
    parts.append(textwrap.fill(f"Costs: {_cost(rule_cost(rule, rubric), rubric)}", _WIDTH))
    for title, examples in (("Reported:", rule.bad[:1]), ("Fine:", rule.good[:1])):
        parts += [f"{title}\n{textwrap.indent(textwrap.dedent(code).strip(), '    ')}" for code in examples]
    return "\n\n".join(parts)


def _cost(cost: RuleCost, rubric: Rubric) -> str:
    """In words, under the rubric."""
    criterion = cost.criterion.replace("_", " ")
    if cost.points == 0:
        return f"no points; it is listed under {criterion}."
    share = rubric.criteria[cost.criterion].weight / sum(each.weight for each in rubric.criteria.values())
    amount = f"up to {cost.points:g}, by what was measured," if cost.grows else f"{cost.points:g}"
    return (
        f"{amount} of the 100 points of {criterion}, which is {share:.0%} of the index. In the group "
        f"{cost.group!r} each further finding counts {rubric.costs.fade:g} times as much as the one before, "
        f"and all of them together at most {cost.cap:g} (rubric {rubric.name!r})."
    )


COMMAND = explain
