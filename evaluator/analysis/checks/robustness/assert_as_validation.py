"""EV801: an assertion guards the arguments of a public function."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find, is_text_statement
from evaluator.model.findings import Rule, Severity


class AssertAsValidation(Check):
    """Looks at the first statements of public functions, at assertions about nothing but parameters."""

    rule = Rule(
        id="EV801",
        name="assert-as-validation",
        criterion="robustness",
        severity=Severity.NOTE,
        message="Raise ValueError or TypeError for arguments that cannot be handled.",
        why="Assertions vanish under `python -O`, and AssertionError says that the function is broken.",
        fix='Write `if ...: raise ValueError("what was wrong, and with which value")`.',
        bad=(
            '''
            def ratio(part: int, whole: int) -> float:
                """Share of the whole."""
                assert whole > 0, "whole must be positive"  # finding
                return part / whole
            ''',
        ),
        good=(
            """
            def ratio(part: int, whole: int) -> float:
                if whole <= 0:
                    raise ValueError(f"whole must be positive, not {whole}")
                return part / whole
            """,
            """
            def _ratio(part: int, whole: int) -> float:
                assert whole > 0
                return part / whole
            """,
            """
            def middle(values: list[int]) -> int:
                ordered = sorted(values)
                assert len(ordered) == len(values)
                return ordered[len(ordered) // 2]
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        name = node.name.value
        if self.source.is_test or not self.is_public(node) or name.startswith(("test", "check", "assert")):
            return
        parameters = {param.name.value for param in (*node.params.params, *node.params.kwonly_params)}
        for statement in node.body.body:
            if is_text_statement(statement):
                continue
            match statement:
                case cst.SimpleStatementLine(body=[cst.Assert(test=test)]) if _speaks_of(test, parameters):
                    self.report(statement)
                case _:
                    return


def _speaks_of(test: cst.BaseExpression, parameters: set[str]) -> bool:
    return any(name.value in parameters for name in find(test, cst.Name))


CHECK = AssertAsValidation
