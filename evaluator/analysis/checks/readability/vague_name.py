"""EV502: a function whose name would fit any other function."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

_VAGUE = re.compile(
    r"_*(foo|bar|baz|func|function|fn|method|my_?func(tion)?|my_?method|do_?it|do_?stuff|do_?something|"
    r"stuff|thing|something|helper(_?func(tion)?)?|process_?(data|it|stuff)|handle_?(it|stuff)|temp|tmp)_?\d*",
    re.IGNORECASE,
)


class VagueName(Check):
    """Looks at the names of functions that are not nested in others; names from the problem are its own."""

    rule = Rule(
        id="EV502",
        name="vague-name",
        criterion="readability",
        severity=Severity.NOTE,
        message="Name the function for what it returns or does.",
        why="A name that fits anything sends each reader into the body to learn what a call means.",
        fix="Take the verb and the noun that a caller would use to ask for it.",
        bad=(
            """
            def helper(nums, target):  # finding
                return [value for value in nums if value < target]
            """,
            """
            class Store:
                def do_stuff(self):  # finding
                    self.rows = []
            """,
        ),
        good=(
            """
            def values_below(nums, target):
                return [value for value in nums if value < target]
            """,
            """
            def decorate(target):
                def func(*args):
                    return target(*args)

                return func
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        name = node.name.value
        if name.lower() in self.source.problem_words or self.function_around(node) is not None:
            return
        if _VAGUE.fullmatch(name):
            self.report(node.name, message=f"Name `{name}` for what it returns or does.")


CHECK = VagueName
