"""Finds what a condition of a test rests on, so that ``==`` and ``in`` mind types there as they do alone.

Only where a part that holds helps the whole to hold: after a ``not``, Python's own meaning is stricter.
"""

import ast

_STRICT = (ast.Eq, ast.In)
_QUANTIFIERS = frozenset({"all", "any"})
_TEMPORARY = "_senior_bar_operand"


def parts_of(node: ast.Compare) -> list[ast.expr]:
    """The name of the operator of a single comparison, and both sides."""
    return [ast.Constant(type(node.ops[0]).__name__), node.left, node.comparators[0]]


def holding(node: ast.expr, holds: ast.Name) -> ast.expr:
    """``node`` with calls of ``holds`` in the place of the comparisons that it rests on."""
    return _Rewriter(holds).read(node, may_bind=True)


class _Rewriter:
    def __init__(self, holds: ast.Name) -> None:
        self._holds = holds
        self._bound = 0

    def read(self, node: ast.expr, *, may_bind: bool) -> ast.expr:
        """``may_bind``: outside of comprehensions, in which a name cannot always be bound."""
        match node:
            case ast.BoolOp(values=values):
                node.values = [self.read(each, may_bind=may_bind) for each in values]
            case ast.IfExp(body=body, orelse=orelse):
                node.body, node.orelse = (self.read(each, may_bind=may_bind) for each in (body, orelse))
            case ast.Call(func=ast.Name(id=name), args=[ast.GeneratorExp() | ast.ListComp() as items]) if (
                name in _QUANTIFIERS
            ):
                items.elt = self.read(items.elt, may_bind=False)
            case ast.Compare(ops=[ast.Eq() | ast.In()]):
                return ast.copy_location(ast.Call(self._holds, parts_of(node), []), node)
            case ast.Compare(ops=ops) if (
                may_bind and len(ops) > 1 and any(isinstance(op, _STRICT) for op in ops)
            ):
                return ast.copy_location(self._chain(node), node)
        return node

    def _chain(self, node: ast.Compare) -> ast.expr:
        """``a == b == c`` as ``a == (it := b) and it == c``: each is evaluated once, if at all."""
        names = [f"{_TEMPORARY}_{self._bound + number}" for number in range(len(node.ops) - 1)]
        self._bound += len(names)
        middle = zip(names, node.comparators, strict=False)
        rights = [
            *(ast.NamedExpr(ast.Name(name, ast.Store()), value) for name, value in middle),
            node.comparators[-1],
        ]
        lefts: list[ast.expr] = [node.left, *(ast.Name(name, ast.Load()) for name in names)]
        pairs = zip(lefts, node.ops, rights, strict=True)
        singles = [ast.Compare(left, [sign], [right]) for left, sign, right in pairs]
        return ast.BoolOp(ast.And(), [self.read(each, may_bind=False) for each in singles])
