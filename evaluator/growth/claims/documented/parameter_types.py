"""Types that a docstring names, against the annotations."""

import ast
import inspect
import re
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.analysis.reading.docstring_sections import read_docstring
from evaluator.growth.claims.ledger import Entry, Promise, parameters_of
from evaluator.model.reasoning import Claim, ClaimVerdict

_SIMPLE = {
    "int": "int",
    "integer": "int",
    "str": "str",
    "string": "str",
    "float": "float",
    "bool": "bool",
    "boolean": "bool",
    "bytes": "bytes",
    "list": "list",
    "dict": "dict",
    "dictionary": "dict",
    "set": "set",
    "tuple": "tuple",
}
_NUMBERS = frozenset({"int", "float", "bool"})
_KIND = re.compile(
    r"([A-Za-z]{3,10})(?:\[[^\[\]]{0,60}\]"
    r"|\s(?:of|with)\s[\w ]{1,40})?(?:,\s{0,2}(?:optional|default\b.{0,40}))?"
)
_MOST = 50


def _find(promise: Promise) -> Iterator[Claim]:
    function = promise.node
    if not isinstance(function, Function):
        return
    annotations = {one.arg: one.annotation for one in parameters_of(function)}
    for one in read_docstring(inspect.cleandoc(promise.doc)).parameters[:_MOST]:
        annotation = annotations.get(one.name)
        kind = _KIND.fullmatch(one.kind.strip(" `"))
        if annotation is None or kind is None or kind[1].lower() not in _SIMPLE:
            continue
        verdict, detail = _verdict(_SIMPLE[kind[1].lower()], annotation)
        at = promise.entry_of(one.name)
        yield promise.claim("types", at, f"{one.name}: {one.kind.strip()}", verdict, detail)


def _verdict(said: str, annotation: ast.expr) -> tuple[ClaimVerdict, str]:
    written = ast.unparse(annotation)[:80]
    actual = {_simple(one) for one in _members(annotation)}
    if said in actual:
        return ClaimVerdict.CONSISTENT, f"the annotation is `{written}`"
    known = "" not in actual and len(actual) == 1
    numbers = said in _NUMBERS and bool(actual & _NUMBERS)
    if known and not numbers:
        return ClaimVerdict.CONTRADICTED, f"the annotation is `{written}`"
    return ClaimVerdict.INCONCLUSIVE, f"the annotation is `{written}`, which may include it"


def _members(annotation: ast.expr) -> Iterator[ast.expr]:
    match annotation:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            yield from _members(left)
            yield from _members(right)
        case ast.Subscript(
            value=ast.Name(id="Optional" | "Union") | ast.Attribute(attr="Optional" | "Union")
        ):
            inner = annotation.slice
            yield from inner.elts if isinstance(inner, ast.Tuple) else [inner]
        case ast.Constant(value=None):
            return
        case _:
            yield annotation


def _simple(annotation: ast.expr) -> str:
    """The built-in type; empty for everything that may hold several."""
    match annotation:
        case ast.Subscript(value=inner):
            return _simple(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.lower() if name.lower() in _SIMPLE.values() and name != "Bytes" else ""
        case _:
            return ""


ENTRY = Entry(_find)
