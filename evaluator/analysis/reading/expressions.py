"""What an expression reads, what it hangs on, and how to quote it."""

import builtins

import libcst as cst

from evaluator.analysis.reading.search import find

_CODE = cst.Module(())
_EXCERPT_CHARACTERS = 40
_BUILTINS = frozenset(dir(builtins))


class _Names(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.read: set[str] = set()
        self.own: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:
        self.read.add(node.value)

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        node.value.visit(self)
        return False

    def visit_Arg(self, node: cst.Arg) -> bool:
        node.value.visit(self)
        return False

    def visit_Param(self, node: cst.Param) -> None:
        self.own.add(node.name.value)

    def visit_CompFor(self, node: cst.CompFor) -> None:
        self.own.update(name.value for name in find(node.target, cst.Name))


def names_in(expression: cst.CSTNode) -> frozenset[str]:
    """The variables that the expression reads; built-in names and its own loop variables are left out."""
    collector = _Names()
    expression.visit(collector)
    return frozenset(collector.read - collector.own - _BUILTINS)


def root(node: cst.CSTNode) -> str:
    """``rows`` of ``rows[0].cells``; empty where no name stands in front."""
    while isinstance(node, cst.Attribute | cst.Subscript | cst.StarredElement):
        node = node.value
    return node.value if isinstance(node, cst.Name) else ""


def excerpt(node: cst.CSTNode) -> str:
    """The code on one line, shortened to what fits into a sentence."""
    if isinstance(node, cst.BaseExpression) and node.lpar:
        node = node.with_changes(lpar=(), rpar=())
    text = code(node)
    return text if len(text) <= _EXCERPT_CHARACTERS else f"{text[: _EXCERPT_CHARACTERS - 4]} ..."


def code(node: cst.CSTNode) -> str:
    """The code on one line, so that two spellings of one expression compare equal."""
    return " ".join(_CODE.code_for_node(node).split())
