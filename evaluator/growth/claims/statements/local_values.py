"""What the names of a function hold, as far as its text shows: numbers, or things that were there before."""

import ast
from enum import Enum

from evaluator.analysis.measures import Function

_NUMBER_CALLS = frozenset({"len", "sum", "int", "float", "bool", "abs", "round", "ord", "any", "all", "hash"})
_MOST_ROUNDS = 20


class Kind(Enum):
    """How much new space a value takes."""

    NUMBER = "number"
    FIXED = "fixed"
    """Of fixed size, or an argument, or an item of one."""
    UNKNOWN = "unknown"


class LocalValues:
    """Every name begins as a number; each round withdraws what its bindings do not bear out."""

    def __init__(self, function: Function) -> None:
        arguments = function.args
        every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        self._parameters = {one.arg for one in every}
        self._bindings: list[tuple[str, ast.expr | Kind]] = []
        self._kinds: dict[str, Kind] = {}
        self._seen: set[int] = set()
        for node in ast.walk(function):
            self._collect(node)
        for node in ast.walk(function):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and id(node) not in self._seen:
                self._bindings.append((node.id, Kind.UNKNOWN))
        self._settle()

    def kind(self, value: ast.expr) -> Kind:  # noqa: PLR0911  # a case for each kind of expression
        """What the expression gives."""
        if self._is_number(value):
            return Kind.NUMBER
        match value:
            case ast.Constant() | ast.Call(func=ast.Name(id="max" | "min")):
                return Kind.FIXED
            case ast.Name(id=name):
                return self._kinds.get(name, Kind.FIXED if name in self._parameters else Kind.UNKNOWN)
            case ast.Subscript(value=ast.Name(id=name), slice=index) if not isinstance(index, ast.Slice):
                return Kind.FIXED if name in self._parameters and name not in self._kinds else Kind.UNKNOWN
            case ast.Tuple(elts=several) | ast.BoolOp(values=several):
                return self._all(several)
            case ast.IfExp(body=body, orelse=orelse):
                return self._all([body, orelse])
        return Kind.UNKNOWN

    def _all(self, several: list[ast.expr]) -> Kind:
        return Kind.UNKNOWN if any(self.kind(one) is Kind.UNKNOWN for one in several) else Kind.FIXED

    def _is_number(self, value: ast.expr) -> bool:  # noqa: PLR0911  # a case for each kind of expression
        match value:
            case ast.Constant(value=constant):
                return isinstance(constant, int | float)
            case ast.Compare() | ast.UnaryOp(op=ast.Not()):
                return True
            case ast.Name(id=name):
                return self._kinds.get(name) is Kind.NUMBER
            case ast.UnaryOp(operand=inner):
                return self._is_number(inner)
            case ast.BinOp(left=left, op=operator, right=right):
                sides = (self._is_number(left), self._is_number(right))
                # 2 * [0] is a list; nothing but a number can be added to one
                return all(sides) if isinstance(operator, ast.Mult | ast.Mod) else any(sides)
            case ast.Call(func=ast.Name(id=name)):
                return name in _NUMBER_CALLS
        return False

    def _collect(self, node: ast.AST) -> None:
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._bind(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._bind(target, value)
            case ast.NamedExpr(target=target, value=value):
                self._bind(target, value)
            case ast.AugAssign(target=ast.Name() as target):
                # a number stays one, whatever is added to it; anything else may grow
                self._seen.add(id(target))
                own = ast.Name(target.id, ast.Load())
                self._bindings.append((target.id, ast.BinOp(own, ast.Add(), own)))
                if isinstance(node.op, ast.Mult):
                    self._bindings.append((target.id, node.value))
            case ast.For(target=target, iter=source) | ast.comprehension(target=target, iter=source):
                self._bind_items(target, source)

    def _bind(self, target: ast.expr, value: ast.expr | Kind) -> None:
        match target, value:
            case (ast.Tuple(elts=targets), ast.Tuple(elts=values)) if len(targets) == len(values):
                for one, other in zip(targets, values, strict=True):
                    self._bind(one, other)
            case (ast.Name(id=name), _):
                self._seen.add(id(target))
                self._bindings.append((name, value))

    def _bind_items(self, target: ast.expr, source: ast.expr) -> None:
        match target, source:
            case (_, ast.Call(func=ast.Name(id="range"))):
                self._bind(target, Kind.NUMBER)
            case (ast.Tuple(elts=[index, item]), ast.Call(func=ast.Name(id="enumerate"), args=[values, *_])):
                self._bind(index, Kind.NUMBER)
                self._bind_items(item, values)
            case (ast.Name(), ast.Name(id=name)) if name in self._parameters:
                self._bind(target, Kind.FIXED)

    def _settle(self) -> None:
        self._kinds = {name: Kind.NUMBER for name, _ in self._bindings}
        for _ in range(_MOST_ROUNDS):
            before = dict(self._kinds)
            for name, value in self._bindings:
                found = value if isinstance(value, Kind) else self.kind(value)
                if name in self._parameters and found is Kind.NUMBER:
                    found = Kind.FIXED
                if _worse(found, self._kinds[name]):
                    self._kinds[name] = found
            if before == self._kinds:
                return
        self._kinds = dict.fromkeys(self._kinds, Kind.UNKNOWN)


def _worse(one: Kind, other: Kind) -> bool:
    order = (Kind.NUMBER, Kind.FIXED, Kind.UNKNOWN)
    return order.index(one) > order.index(other)
