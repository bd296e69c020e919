"""Exceptions that a docstring announces, against those that the code raises."""

import ast
import builtins
import inspect
import re
from collections.abc import Iterable, Iterator

from evaluator.analysis.measures import Function
from evaluator.analysis.reading.docstring_sections import read_docstring
from evaluator.growth.claims.ledger import Entry, Promise, own_nodes
from evaluator.model.reasoning import Claim, ClaimVerdict

_PROSE = re.compile(
    r"\b[Rr]aises?:?\s{1,3}(?:an?\s)?[`:\w]{0,8}?`?([A-Z]\w{0,60}(?:Error|Exception|Exit|Exceeded|Found))\b"
)
_SENTENCE = re.compile(r"(?:^|[.;:!?)]\s|\n\s*\n)\s{0,40}$")
_DENIED = re.compile(
    r"(?:\bnot|n't|\bnever|\bno longer|\bwithout|\binstead of|\brather than|\bavoids?"
    r"|\bnothing)\s{1,40}(?:\w{1,12}\s)?$",
    re.IGNORECASE,
)
_MOST = 20
_MAY_RAISE = (
    ast.Call,
    ast.Await,
    ast.With,
    ast.AsyncWith,
    ast.For,
    ast.AsyncFor,
    ast.comprehension,
    ast.Subscript,
    ast.Attribute,
    ast.Starred,
    ast.Yield,
    ast.YieldFrom,
    ast.Import,
    ast.ImportFrom,
    ast.Tuple,
    ast.BinOp,
)
"""What can raise without a ``raise`` that is seen."""


def _find(promise: Promise) -> Iterator[Claim]:
    function = promise.node
    if not isinstance(function, Function):
        return
    listed = _names(read_docstring(inspect.cleandoc(promise.doc)).raises, promise.doc)
    documented = _names([*listed, *_in_prose(promise.doc)], promise.doc)
    raised = _raised(function)
    bases = _bases(promise.tree)
    for name in documented:
        at = max(0, promise.doc.find(name))
        verdict, detail = _verdict(name, function, raised, bases, promise.tree)
        if verdict is ClaimVerdict.CONTRADICTED and name not in listed and not _is_plain(promise.doc):
            verdict, detail = (
                ClaimVerdict.INCONCLUSIVE,
                "the sentence may speak of something else that raises it",
            )
        yield promise.claim("raises", at, f"raises {name}", verdict, detail)
    if documented:
        yield from _undocumented(promise, raised, documented, bases)


def _names(said: Iterable[str], doc: str) -> list[str]:
    names = [name.strip("`~ ").rpartition(".")[2] for name in said]
    return [name for name in dict.fromkeys(names) if name.isidentifier() and name in doc][:_MOST]


def _in_prose(doc: str) -> Iterator[str]:
    """Names behind "raises", but not behind "never raises"."""
    for found in _PROSE.finditer(doc):
        if not _DENIED.search(doc[max(0, found.start() - 40) : found.start()]):
            yield found[1]


def _is_plain(doc: str) -> bool:
    """Whether a sentence begins with "Raises": otherwise it may have another subject."""
    return any(
        _SENTENCE.search(doc[max(0, found.start() - 60) : found.start()]) for found in _PROSE.finditer(doc)
    )


def _raised(function: Function) -> dict[str, int]:
    """Names that the function raises itself, with their lines; an empty name for what is not named."""
    found: dict[str, int] = {}
    for node in own_nodes(function):
        if isinstance(node, ast.Raise):
            found.setdefault(_name(node.exc), node.lineno)
    return found


def _name(raised: ast.expr | None) -> str:
    match raised:
        case ast.Call(func=inner):
            return _name(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name) if name[0].isupper():
            return name
        case _:
            return ""


def _bases(tree: ast.Module) -> dict[str, set[str]]:
    """The names of the base classes of each class of the file."""
    return {
        node.name: {_name(base) for base in node.bases}
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }


def _is_kind_of(name: str, wanted: str, bases: dict[str, set[str]], depth: int = 0) -> bool:
    if name == wanted:
        return True
    one, other = getattr(builtins, name, None), getattr(builtins, wanted, None)
    if isinstance(one, type) and isinstance(other, type) and issubclass(one, other):
        return True
    return depth < 10 and any(
        _is_kind_of(base, wanted, bases, depth + 1) for base in bases.get(name, ()) if base
    )


def _verdict(
    name: str, function: Function, raised: dict[str, int], bases: dict[str, set[str]], tree: ast.Module
) -> tuple[ClaimVerdict, str]:
    for one, line in raised.items():
        if one and _is_kind_of(one, name, bases):
            return ClaimVerdict.CONSISTENT, f"`{one}` is raised at line {line}"
    called = {
        node.func.id
        for node in own_nodes(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, Function) and node.name in called:
            for one, line in _raised(node).items():
                if one and _is_kind_of(one, name, bases):
                    return ClaimVerdict.CONSISTENT, f"`{node.name}` raises `{one}` at line {line}"
    if "" in raised or function.decorator_list or _is_left_to_others(function):
        return ClaimVerdict.INCONCLUSIVE, "what is raised is not named in the code"
    if any(isinstance(node, _MAY_RAISE) for node in _beside_raises(function)):
        return (
            ClaimVerdict.INCONCLUSIVE,
            "no `raise` names it, but something that is called or used may raise it",
        )
    if name in {
        "TypeError",
        "AttributeError",
        "NameError",
        "RecursionError",
        "MemoryError",
        "NotImplementedError",
    }:
        return ClaimVerdict.INCONCLUSIVE, "no `raise` names it, but a value of another type may cause it"
    return ClaimVerdict.CONTRADICTED, "nothing in the function can raise it"


def _beside_raises(function: Function) -> Iterator[ast.AST]:
    todo: list[ast.AST] = list(function.body[1:])
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Raise):
            continue
        yield node
        todo.extend(ast.iter_child_nodes(node))


def _is_left_to_others(function: Function) -> bool:
    """Whether the body is empty, as of an interface, or says that a subclass has to do it."""
    return all(
        isinstance(one, ast.Pass | ast.Expr)
        or (isinstance(one, ast.Raise) and _name(one.exc) == "NotImplementedError")
        for one in function.body
    )


def _undocumented(
    promise: Promise, raised: dict[str, int], documented: list[str], bases: dict[str, set[str]]
) -> Iterator[Claim]:
    for one, line in raised.items():
        known = one in promise.doc or any(_is_kind_of(one, name, bases) for name in documented)
        if one and not known and one != "NotImplementedError":
            at = max(0, promise.doc.find(documented[0]))
            yield promise.claim(
                "raises",
                at,
                f"raises {', '.join(documented)}",
                ClaimVerdict.INCONCLUSIVE,
                f"`{one}` is raised at line {line} as well and is not documented",
            )


ENTRY = Entry(_find)
