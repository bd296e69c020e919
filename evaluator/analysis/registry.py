"""The checks and tools that are there: each module of the two folders is one."""

from evaluator.analysis import checks, tools
from evaluator.analysis.syntax_error import SYNTAX_ERROR
from evaluator.analysis.tool import Tool
from evaluator.discovery import discover
from evaluator.errors import PluginError
from evaluator.model.findings import Rule


def all_tools() -> dict[str, Tool]:
    """The outside analysers by name."""
    return discover(tools, "TOOL", Tool)


def all_rules() -> dict[str, Rule]:
    """Every rule by id: our own first, then the borrowed rows of each tool.

    Raises:
        PluginError: a check carries no rule, or two rules share an id.
    """
    rules = [SYNTAX_ERROR]
    for name, check in discover(checks, "CHECK", type).items():
        rule = getattr(check, "rule", None)
        if not isinstance(rule, Rule):
            raise PluginError(f"the check {name} must carry a rule")
        rules.append(rule)
    rules.sort(key=lambda rule: rule.id)
    rules += [rule for tool in all_tools().values() for rule in tool.rules.values()]
    found: dict[str, Rule] = {}
    for rule in rules:
        if found.setdefault(rule.id, rule) is not rule:
            raise PluginError(f"two rules share the id {rule.id}")
    return found
