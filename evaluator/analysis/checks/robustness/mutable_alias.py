"""EV808: rows that are all the same row."""

from functools import lru_cache

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import bindings_in, dotted
from evaluator.analysis.reading.expressions import excerpt
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_CHANGING = frozenset(
    {"add", "append", "appendleft", "discard", "extend", "insert", "pop", "remove", "update"}
)
_MAKERS = frozenset({"Counter", "defaultdict", "deque", "dict", "list", "set"})


class MutableAlias(Check):
    """Looks at ``[[...]] * n`` under a name whose rows are then changed in place."""

    rule = Rule(
        id="EV808",
        name="mutable-alias",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Make each row in a comprehension.",
        why="The multiplied list holds one row many times: a change in one shows in all.",
        fix="Write `[[0] * columns for _ in range(rows)]`.",
        bad=(
            """
            def grid(rows, columns):
                cells = [[0] * columns] * rows  # finding
                cells[0][0] = 1
                return cells
            """,
            """
            def group(values, count):
                groups = [[]] * count  # finding
                for value in values:
                    groups[value % count].append(value)
                return groups
            """,
        ),
        good=(
            """
            def grid(rows, columns):
                cells = [[0] * columns for _ in range(rows)]
                cells[0][0] = 1
                return cells
            """,
            """
            def zeros(count):
                counts = [0] * count
                counts[0] += 1
                return counts
            """,
            """
            def group(values, count):
                groups = [[]] * count
                for value in values:
                    groups[value % count] = [*groups[value % count], value]
                return groups
            """,
        ),
    )

    def visit_Assign(self, node: cst.Assign) -> None:
        match node:
            case cst.Assign(
                targets=[cst.AssignTarget(target=cst.Name(value=name))],
                value=cst.BinaryOperation(operator=cst.Multiply(), left=cst.List(elements=[row])) as value,
            ) if _is_mutable(row.value):
                pass
            case _:
                return
        function = self.function_around(node)
        if (
            function is not None
            and len(bindings_in(function).nodes(name)) == 1
            and name in _names_with_changed_rows(function)
        ):
            self.report(
                value,
                message=f"Make each row of `{name}` anew: `{excerpt(value)}` repeats one and the same row.",
            )


def _is_mutable(row: cst.BaseExpression) -> bool:
    match row:
        case cst.List() | cst.Dict() | cst.Set() | cst.ListComp() | cst.DictComp() | cst.SetComp():
            return True
        case cst.Call(func=cst.Name(value=name)):
            return name in _MAKERS
        case cst.BinaryOperation(operator=cst.Multiply(), left=cst.List()):
            return True
        case _:
            return False


@lru_cache(maxsize=16)
def _names_with_changed_rows(function: cst.FunctionDef) -> frozenset[str]:
    """Names in a row of which something is stored, or a method is called that changes it."""
    rows = [one.target for one in find(function.body, cst.AssignTarget)]
    rows += [one.target for one in find(function.body, cst.AugAssign)]
    changed = [row.value for row in rows if isinstance(row, cst.Subscript)]
    changed += [
        call.func.value
        for call in find(function.body, cst.Call)
        if isinstance(call.func, cst.Attribute) and call.func.attr.value in _CHANGING
    ]
    return frozenset(dotted(row.value) for row in changed if isinstance(row, cst.Subscript))


CHECK = MutableAlias
