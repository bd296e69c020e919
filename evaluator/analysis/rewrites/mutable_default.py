"""A list, dictionary or set as a default becomes None and a guard."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite
from evaluator.analysis.reading.search import is_call_of, is_text_statement


class MutableDefault(Rewrite):
    """Makes the value anew in each call, at the beginning of the body."""

    pairs = (
        (
            '''
            def add(row, rows=[]):  # finding
                """Keep the row."""
                rows.append(row)
                return rows
            ''',
            '''
            def add(row, rows=None):
                """Keep the row."""
                if rows is None:
                    rows = []
                rows.append(row)
                return rows
            ''',
        ),
        (
            """
            def count(text: str, table: dict[str, int] = {}) -> dict[str, int]:  # finding
                for letter in text:
                    table[letter] = table.get(letter, 0) + 1
                return table
            """,
            """
            def count(text: str, table: dict[str, int] | None = None) -> dict[str, int]:
                if table is None:
                    table = {}
                for letter in text:
                    table[letter] = table.get(letter, 0) + 1
                return table
            """,
        ),
    )
    refused = (
        """
        def size(rows=[]): return rows.append(1)  # finding
        """,
    )

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef:
        if not isinstance(updated_node.body, cst.IndentedBlock):
            return updated_node
        guards: list[cst.BaseStatement] = []
        params = updated_node.params
        for kind in ("posonly_params", "params", "kwonly_params"):
            before: tuple[cst.Param, ...] = getattr(original_node.params, kind)
            after = list(getattr(params, kind))
            for at, one in enumerate(before):
                if one.default is not None and self.is_reported(one.default) and _is_mutable(one.default):
                    after[at], guard = self._guarded(after[at], one.default)
                    guards.append(guard)
            params = params.with_changes(**{kind: after})
        body = updated_node.body.body
        start = 1 if body and is_text_statement(body[0]) else 0
        if not guards or len(body) == start:
            return updated_node
        block = updated_node.body.with_changes(body=[*body[:start], *guards, *body[start:]])
        return updated_node.with_changes(params=params, body=block)

    def _guarded(self, param: cst.Param, default: cst.BaseExpression) -> tuple[cst.Param, cst.BaseStatement]:
        name = param.name.value
        guard = self.statement(
            f"if {name} is None:\n{self.module.default_indent}{name} = {self.code(default)}\n"
        )
        changes: dict[str, cst.CSTNode] = {"default": cst.Name("None")}
        if param.annotation is not None:
            either = cst.BinaryOperation(param.annotation.annotation, cst.BitOr(), cst.Name("None"))
            changes["annotation"] = param.annotation.with_changes(annotation=either)
        return param.with_changes(**changes), guard


def _is_mutable(default: cst.BaseExpression) -> bool:
    if isinstance(default, cst.List | cst.Dict):
        return not default.elements
    return is_call_of(default, "list", "dict", "set") and isinstance(default, cst.Call) and not default.args


REWRITE = MutableDefault
