"""The promise to return None in some case."""

import ast
import re
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.growth.claims.ledger import Entry, Promise, own_nodes
from evaluator.model.reasoning import Claim, ClaimVerdict

_SAID = re.compile(
    r"(?:^|[.:;]\s|\n[^\S\n]{0,40}\n)\s{0,40}(?:it\s)?returns?:?\s{1,20}(?P<none>`{0,2}None)`{0,2}\s{1,20}(?:if|when|unless|otherwise)\b",
    re.IGNORECASE,
)
_MAKERS = frozenset(
    re.findall(
        r"\w+",
        "len sorted list dict set tuple sum str int float bool range abs frozenset any all",
    )
)
_DISPLAYS = (
    ast.List,
    ast.Dict,
    ast.Set,
    ast.ListComp,
    ast.DictComp,
    ast.SetComp,
    ast.GeneratorExp,
    ast.JoinedStr,
    ast.Compare,
    ast.Lambda,
)


def _find(promise: Promise) -> Iterator[Claim]:
    found = _SAID.search(promise.doc)
    if found is not None and isinstance(promise.node, Function):
        verdict, detail = _verdict(promise.node)
        yield promise.claim("returns", found.start("none"), "returns None in some case", verdict, detail)


def _verdict(function: Function) -> tuple[ClaimVerdict, str]:
    if function.decorator_list or isinstance(function, ast.AsyncFunctionDef):
        return ClaimVerdict.INCONCLUSIVE, "what callers get is decided elsewhere"
    nodes = list(own_nodes(function))
    if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in nodes):
        return ClaimVerdict.INCONCLUSIVE, "it is a generator"
    returns = [node for node in nodes if isinstance(node, ast.Return)]
    for one in returns:
        if _may_be(one.value, plainly=True):
            return ClaimVerdict.CONSISTENT, f"line {one.lineno} returns None"
    if _falls_through(function.body):
        return ClaimVerdict.CONSISTENT, "the end of the function can be reached, and it returns None there"
    if not returns or any(_may_be(one.value, plainly=False) for one in returns):
        return ClaimVerdict.INCONCLUSIVE, "what is returned is made elsewhere"
    return ClaimVerdict.CONTRADICTED, "every `return` gives a value that is never None"


def _may_be(value: ast.expr | None, *, plainly: bool) -> bool:
    """Whether the value is None for certain, or else whether it can be."""
    match value:
        case None | ast.Constant(value=None):
            return True
        case ast.IfExp(body=body, orelse=orelse):
            return _may_be(body, plainly=plainly) or _may_be(orelse, plainly=plainly)
        case ast.Constant() | ast.UnaryOp(op=ast.Not()):
            return False
        case ast.Call(func=ast.Name(id=name)) if name in _MAKERS:
            return False
        case _ if isinstance(value, _DISPLAYS):
            return False
    return not plainly


def _falls_through(body: list[ast.stmt]) -> bool:
    """Whether the end of these statements can be reached, where the form alone tells."""
    match body[-1]:
        case ast.Return() | ast.Raise() | ast.Continue():
            return False
        case ast.If(body=yes, orelse=no):
            return not no or _falls_through(yes) or _falls_through(no)
        case ast.Assign() | ast.AugAssign() | ast.AnnAssign() | ast.For():
            return True
    return False


ENTRY = Entry(_find)
