"""Which loops repeat a piece of code, and which of them are too short to matter."""

from collections.abc import Iterator

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import Bindings

_LITERALS = (cst.Integer, cst.Float, cst.SimpleString)


def growing_loops(check: Check, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """The loops of the same function that run ``node`` again and again, innermost first.

    Loops over a fixed handful of values do not grow with the input and are left out.
    """
    child = node
    for around in check.ancestors(node):
        match around:
            case cst.FunctionDef() | cst.Lambda() | cst.ClassDef():
                return
            case cst.For() if child is around.body and not _is_fixed(around.iter):
                yield around
            case cst.While() if child is around.test or child is around.body:
                yield around
            case cst.CompFor() if child is not around.iter and not _is_fixed(around.iter):
                yield around
            case cst.ListComp() | cst.SetComp() | cst.DictComp() | cst.GeneratorExp():
                if child is not around.for_in:
                    yield from _chain(around.for_in)
        child = around


def bound_before(check: Check, name: str, bindings: Bindings, loop: cst.CSTNode) -> bool:
    """Whether ``name`` keeps one object while ``loop`` runs."""
    places = bindings.nodes(name)
    return bool(places) and all(place is not loop and loop not in check.ancestors(place) for place in places)


def _chain(loop: cst.CompFor) -> Iterator[cst.CSTNode]:
    inner: cst.CompFor | None = loop
    while inner is not None:
        if not _is_fixed(inner.iter):
            yield inner
        inner = inner.inner_for_in


def _is_fixed(iterable: cst.BaseExpression) -> bool:
    match iterable:
        case cst.Tuple() | cst.List() | cst.Set() | cst.SimpleString():
            return True
        case cst.Call(func=cst.Name(value="range"), args=args):
            return all(isinstance(arg.value, _LITERALS) for arg in args)
        case _:
            return False
