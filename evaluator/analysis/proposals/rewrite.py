"""What a rewrite is: a LibCST transformer that mends what one rule reports at one line."""

from collections.abc import Callable
from typing import Any, ClassVar

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, ParentNodeProvider, PositionProvider

from evaluator.analysis.reading.search import find


class Rewrite(cst.CSTTransformer):
    """Base of all rewrites; what it does not recognise exactly it leaves as it is.

    ``leave_...`` methods ask with ``is_reported`` or ``is_reported_at`` whether a node is meant, always by
    the original node, as places and parents are known of no other.
    """

    METADATA_DEPENDENCIES = (PositionProvider, ParentNodeProvider)
    pairs: ClassVar[tuple[tuple[str, str], ...]]
    """Examples, before and after; the line that the rule reports ends in ``# finding`` before."""
    refused: ClassVar[tuple[str, ...]] = ()
    """Examples in which the rule reports the marked line, and nothing is changed."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__()
        self.line = line
        self.column = column
        self.config = cst.PartialParserConfig()
        self.module = cst.Module(())

    def visit_Module(self, node: cst.Module) -> None:
        self.module = node
        self.config = node.config_for_parsing

    def place(self, node: cst.CSTNode) -> CodeRange:
        """Where ``node`` stands; lines from 1, columns from 0."""
        return self.get_metadata(PositionProvider, node)

    def parent(self, node: cst.CSTNode) -> cst.CSTNode:
        """The node that holds ``node``."""
        return self.get_metadata(ParentNodeProvider, node)

    def is_reported(self, node: cst.CSTNode) -> bool:
        """Whether ``node`` begins on the reported line."""
        return self.place(node).start.line == self.line

    def is_reported_at(self, node: cst.CSTNode) -> bool:
        """Whether ``node`` begins at exactly the reported place."""
        start = self.place(node).start
        return (start.line, start.column + 1) == (self.line, self.column)

    def covers(self, node: cst.CSTNode) -> bool:
        """Whether the reported line is one of ``node``."""
        place = self.place(node)
        return place.start.line <= self.line <= place.end.line

    def function_around(self, node: cst.CSTNode) -> cst.FunctionDef | None:
        """The function whose body holds ``node``, if any."""
        while not isinstance(node, cst.Module):
            node = self.parent(node)
            if isinstance(node, cst.FunctionDef):
                return node
        return None

    def code(self, node: cst.CSTNode) -> str:
        """The source of ``node``."""
        return self.module.code_for_node(node)

    def statement(self, text: str) -> cst.BaseStatement:
        """A statement in the file's own indentation and line ends."""
        parsed = cst.parse_statement(text, config=self.config)
        if not isinstance(parsed, cst.BaseStatement):
            raise TypeError("a statement was expected")
        return parsed


class PlannedRewrite(Rewrite):
    """Base of rewrites that look at a whole function before they change several places in it."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self._planned: dict[cst.CSTNode, Callable[[Any], Any]] = {}

    def plan(self, node: cst.CSTNode, change: Callable[[Any], Any]) -> None:
        """Put ``change(updated node)``, a node or several, in the place of ``node``."""
        self._planned[node] = change

    def on_leave(self, original_node: cst.CSTNodeT, updated_node: cst.CSTNodeT) -> Any:
        left = super().on_leave(original_node, updated_node)
        return self._planned[original_node](left) if original_node in self._planned else left


def is_uncommented(*nodes: cst.CSTNode) -> bool:
    """Whether no comment would be lost with ``nodes``."""
    return not any(True for node in nodes for _ in find(node, cst.Comment))


def rewritten(kind: type[Rewrite], wrapper: MetadataWrapper, line: int, column: int) -> str:
    """The file after the rewrite, the same text where it does not apply."""
    return wrapper.visit(kind(line, column)).code
