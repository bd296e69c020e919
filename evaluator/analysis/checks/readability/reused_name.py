"""EV513: one name for values of two kinds."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.search import find
from evaluator.analysis.reading.value_kinds import kind_of
from evaluator.model.findings import Rule, Severity


class ReusedName(Check):
    """Looks at functions without annotations: where there are types, the type checker says it."""

    rule = Rule(
        id="EV513",
        name="reused-name",
        criterion="readability",
        severity=Severity.NOTE,
        message="Give the second value a name of its own.",
        why="What the name means depends on the line, so each use has to be traced back to its assignment.",
        fix="Name the new value for what it holds.",
        bad=(
            """
            def spell(numbers):
                result = []
                for number in numbers:
                    result.append(str(number))
                text = ",".join(result)
                result = 0  # finding
                for letter in text:
                    result += ord(letter)
                return result
            """,
        ),
        good=(
            """
            def spell(numbers):
                result = []
                for number in numbers:
                    result.append(str(number))
                numbers = sorted(numbers)
                result = ",".join(result)
                return result
            """,
            """
            def spell(numbers: list[int]) -> str:
                result = []
                result = ""
                return result
            """,
            """
            def pick(kind):
                if kind:
                    found = []
                else:
                    found = {}
                return found
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._scopes: list[dict[str, tuple[str, cst.CSTNode]] | None] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._scopes.append(None if _is_annotated(node) else {})

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:  # noqa: ARG002 - LibCST's signature
        self._scopes.pop()

    def visit_Assign(self, node: cst.Assign) -> None:
        names = self._scopes[-1] if self._scopes else None
        if names is None or len(node.targets) != 1 or not isinstance(node.targets[0].target, cst.Name):
            return
        target, kind = node.targets[0].target, kind_of(node.value)
        if not kind or any(name.value == target.value for name in find(node.value, cst.Name)):
            return  # a conversion of the value itself
        block = self.parent(self.parent(node))
        first, home = names.setdefault(target.value, (kind, block))
        if first != kind and (block is home or home in self.ancestors(block)):
            names[target.value] = (kind, block)
            self.report(
                target, message=f"Give the {kind} a name of its own: `{target.value}` held a {first} so far."
            )


def _is_annotated(function: cst.FunctionDef) -> bool:
    params = function.params
    every = (*params.params, *params.kwonly_params, *params.posonly_params)
    return function.returns is not None or any(param.annotation is not None for param in every)


CHECK = ReusedName
