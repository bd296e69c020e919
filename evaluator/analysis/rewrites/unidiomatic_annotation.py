"""``List[int]`` and ``Optional[int]`` of ``typing`` become ``list[int]`` and ``int | None``."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite, is_uncommented
from evaluator.analysis.reading.imports import without_blank_lines
from evaluator.analysis.reading.search import find

_BUILT_IN = {name: name.lower() for name in ("List", "Dict", "Tuple", "Set", "FrozenSet", "Type")}
_EITHER = frozenset({"Optional", "Union"})


class UnidiomaticAnnotation(Rewrite):
    """Turns the whole file, as its findings are one; where a type is quoted it turns nothing."""

    pairs = (
        (
            """
            from typing import Dict, List, Optional  # finding

            def first(rows: List[int], table: Dict[str, List[int]]) -> Optional[int]:
                kept: List = rows
                return kept[0] if kept and table else None
            """,
            """
            def first(rows: list[int], table: dict[str, list[int]]) -> int | None:
                kept: list = rows
                return kept[0] if kept and table else None
            """,
        ),
        (
            '''
            """Joins rows."""

            import sys
            from typing import Any, Union

            def joined(rows: list[Union[int, str]], separator: Any) -> str:  # finding
                return separator.join(map(str, rows), file=sys.stdout)
            ''',
            '''
            """Joins rows."""

            import sys
            from typing import Any

            def joined(rows: list[int | str], separator: Any) -> str:
                return separator.join(map(str, rows), file=sys.stdout)
            ''',
        ),
    )
    refused = (
        """
        from typing import Optional  # finding

        def first(rows: list["Row"]) -> Optional["Row"]:
            return rows[0] if rows else None
        """,
        """
        import sys

        # only for the types
        from typing import List

        def first(rows: List[int]) -> int:  # finding
            return rows[0] if rows else sys.maxsize
        """,
    )

    def visit_Module(self, node: cst.Module) -> None:
        super().visit_Module(node)
        self._gone: set[str] = set()
        lines = [one for one in find(node, cst.ImportFrom) if _is_typing(one)]
        if len(lines) != 1 or lines[0].lpar is not None or isinstance(lines[0].names, cst.ImportStar):
            return
        names = {one.evaluated_name for one in lines[0].names if one.asname is None}
        wanted = names & (_BUILT_IN.keys() | _EITHER)
        types = [one for one in find(node, cst.Subscript) if _name(one.value) in wanted]
        is_quoted = any(True for one in types for _ in find(one, cst.SimpleString))
        if wanted == {one.evaluated_name for one in lines[0].names} and not is_uncommented(
            self.parent(lines[0])
        ):
            return
        if not is_quoted and all(self._is_type(one) for one in find(node, cst.Name) if one.value in wanted):
            self._gone = wanted

    def _is_type(self, use: cst.Name) -> bool:
        """Whether the name stands where a type does, and not as a value, or as another thing's name."""
        match self.parent(use):
            case cst.Subscript(value=generic):
                return generic is use
            case cst.ImportAlias():
                return True
            case cst.Annotation() | cst.Index() | cst.BinaryOperation():
                return use.value in _BUILT_IN
            case _:
                return False

    def leave_Subscript(
        self, original_node: cst.Subscript, updated_node: cst.Subscript
    ) -> cst.BaseExpression:
        name = _name(original_node.value)
        parts = [one.slice.value for one in updated_node.slice if isinstance(one.slice, cst.Index)]
        if name not in self._gone or name not in _EITHER or not parts:
            return updated_node
        joined = parts[0]
        for part in [*parts[1:], *([cst.Name("None")] if name == "Optional" else [])]:
            joined = cst.BinaryOperation(joined, cst.BitOr(), part)
        return joined

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        if original_node.value not in self._gone & _BUILT_IN.keys():
            return updated_node
        if isinstance(self.parent(original_node), cst.ImportAlias):
            return updated_node
        return updated_node.with_changes(value=_BUILT_IN[original_node.value])

    def leave_ImportFrom(
        self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom
    ) -> cst.ImportFrom | cst.RemovalSentinel:
        if not self._gone or not _is_typing(original_node) or isinstance(updated_node.names, cst.ImportStar):
            return updated_node
        kept = [one for one in updated_node.names if one.evaluated_name not in self._gone]
        if not kept:
            return cst.RemoveFromParent()
        kept[-1] = kept[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
        return updated_node.with_changes(names=kept)

    def leave_Module(self, original_node: cst.Module, updated_node: cst.Module) -> cst.Module:
        body = list(updated_node.body)
        if body and len(body) < len(original_node.body) and not original_node.header:
            first = original_node.body[0]
            if isinstance(first, cst.SimpleStatementLine) and any(
                map(_is_typing, find(first, cst.ImportFrom))
            ):
                body[0] = without_blank_lines(body[0])
        return updated_node.with_changes(body=body)


def _is_typing(line: cst.ImportFrom) -> bool:
    return _name(line.module) == "typing" and not line.relative


def _name(node: cst.CSTNode | None) -> str:
    return node.value if isinstance(node, cst.Name) else ""


REWRITE = UnidiomaticAnnotation
