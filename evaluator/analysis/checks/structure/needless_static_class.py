"""EV614: a class of static methods only."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.search import find, is_text_statement
from evaluator.model.findings import Rule, Severity


class NeedlessStaticClass(Check):
    """Looks at classes without bases, attributes and instances; a solution class is the task's choice."""

    rule = Rule(
        id="EV614",
        name="needless-static-class",
        criterion="structure",
        severity=Severity.NOTE,
        message="Write functions of the module instead of static methods.",
        why="The module is the namespace; the class promises instances and state that do not exist.",
        fix="Move the methods out of the class and drop the decorators.",
        bad=(
            """
            class MathTools:  # finding
                @staticmethod
                def double(value):
                    return 2 * value

                @staticmethod
                def halve(value):
                    return value // 2
            """,
        ),
        good=(
            """
            class Solution:
                @staticmethod
                def double(value):
                    return 2 * value
            """,
            """
            class Point:
                @classmethod
                def origin(cls):
                    return cls()
            """,
            """
            class Rates:
                DAILY = 2

                @staticmethod
                def double(value):
                    return 2 * value
            """,
        ),
    )

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        name = node.name.value
        if node.bases or node.keywords or node.decorators or self.source.is_test:
            return
        if name.startswith("Solution") or name.lower() in self.source.problem_words:
            return
        methods = 0
        for member in node.body.body:
            if isinstance(member, cst.FunctionDef) and _is_static(member):
                methods += 1
            elif not is_text_statement(member):
                return
        if methods > 1:
            self.report(
                node.name, message=f"Make the {methods} static methods of `{name}` functions of the module."
            )


def _is_static(method: cst.FunctionDef) -> bool:
    decorators = [dotted(one.decorator) for one in method.decorators]
    if "staticmethod" in decorators:
        return True
    if "classmethod" not in decorators or not method.params.params:
        return False
    owner = method.params.params[0].name.value
    uses = [one for one in find(method.body, cst.Name) if one.value == owner]
    called = [one for one in find(method.body, cst.Attribute) if dotted(one).startswith(f"{owner}.")]
    return len(uses) == len(called)


CHECK = NeedlessStaticClass
