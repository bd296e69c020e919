"""The promise to leave an argument as it is."""

import ast
import re
from collections.abc import Collection, Iterator

from evaluator.analysis.measures import Function
from evaluator.growth.claims.ledger import Entry, Promise, parameters_of
from evaluator.model.reasoning import Claim, ClaimVerdict

_SAID = re.compile(
    r"\b(?:(?P<active>(?:do(?:es)?(?: not|n't)|never|will not|won't|without)\s{1,3}"
    r"(?:modif\w+|mutat\w+|chang\w+|alter\w*|touch\w*))"
    r"|(?:is|are|remains?|left|stays?)\s(?:never |not )?(?:left )?(?:(?<=not )(?:modified|mutated"
    r"|changed|altered|touched)"
    r"|(?<=never )(?:modified|mutated|changed|altered|touched)|unchanged|unmodified|untouched))\b",
    re.IGNORECASE,
)
_BEFORE_NOUN = (
    r"(?:(?:the|any|of|its|a|an|this|that|given|original|passed(?:[- ]in)?|input|caller'?s?|callers'"
    r"|whole|either|both"
    r"|all|neither)\s+){0,5}[`*\"']{0,2}"
)
_OBJECT = re.compile(rf"\s{{0,40}}{_BEFORE_NOUN}(\w+)[`*\"']{{0,2}}(?!\w|\s+of\b|'s|\.\w)", re.IGNORECASE)
_SUBJECT = re.compile(rf"^\W{{0,40}}{_BEFORE_NOUN}(\w+)[`*\"']{{0,2}}(?!\w|\s+of\b|'s|\.\w)", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?<![.\w])[`*\"']{0,2}(\w+)[`*\"']{0,2}\s+$")
_NOUNS = frozenset(
    re.findall(
        r"\w+",
        "input inputs argument arguments arg args parameter parameters param params original originals "
        "list lists array arrays sequence dict data",
    )
)
_LIST_METHODS = frozenset({"append", "extend", "insert", "reverse", "sort"})
_METHODS = _LIST_METHODS | {
    "clear",
    "pop",
    "popitem",
    "popleft",
    "appendleft",
    "remove",
    "setdefault",
    "discard",
}
_MUTATORS = frozenset(
    {"heapify", "heappush", "heappop", "heapreplace", "shuffle", "insort", "insort_left", "insort_right"}
)
_PURE = frozenset(
    re.findall(
        r"\w+",
        "len sorted sum min max enumerate range list set tuple dict frozenset zip reversed any all "
        "str repr bool iter isinstance map filter Counter int float print hash id type",
    )
)
_READING = frozenset(
    re.findall(
        r"\w+",
        "copy index count get keys values items startswith endswith split strip lower upper join",
    )
)
_CONTAINER = re.compile(r"(?:typing\.)?(?:list|dict|set|deque|List|Dict|Set|Deque|Mutable\w+|defaultdict)\b")


def _find(promise: Promise) -> Iterator[Claim]:
    function = promise.node
    found = _SAID.search(promise.doc)
    if found is None or not isinstance(function, Function):
        return
    parameters = {one.arg: one.annotation for one in parameters_of(function)}
    head = _spoken_of(promise.doc, found, parameters)
    if head is None:
        return
    watched = [head] if head in parameters else list(parameters)
    verdict, detail = _verdict(function, {name: parameters[name] for name in watched})
    yield promise.claim("mutation", found.start(), "leaves its input unchanged", verdict, detail)


def _spoken_of(doc: str, found: re.Match[str], parameters: Collection[str]) -> str | None:
    """The noun that is not changed, when it is a parameter or a word for what is passed in."""
    if found["active"]:
        behind = "" if found["active"].startswith("Do ") else doc[found.end() : found.end() + 120]
        heads = [one[1] for one in [_OBJECT.match(behind)] if one]
    else:
        before = re.split(r"[.;:]\s|\n\s*\n", doc[max(0, found.start() - 160) : found.start()])[-1]
        heads = [one[1] for one in (_SUBJECT.match(before), _LAST_WORD.search(before)) if one]
    return next((head for head in heads if head in parameters or head.lower() in _NOUNS), None)


def _verdict(function: Function, parameters: dict[str, ast.expr | None]) -> tuple[ClaimVerdict, str]:
    is_open = False
    for name, annotation in parameters.items():
        changes = [line for node in ast.walk(function) if (line := _change(node, name, annotation))]
        if changes and _bindings(function, name) == 0:
            return ClaimVerdict.CONTRADICTED, f"`{name}` is changed at line {min(changes)}"
        is_open = is_open or bool(changes) or _escapes(function, name)
    if is_open:
        return ClaimVerdict.INCONCLUSIVE, "it is handed on or bound again, so the code alone does not tell"
    return ClaimVerdict.CONSISTENT, "nothing in the function changes it"


def _change(node: ast.AST, name: str, annotation: ast.expr | None) -> int:
    """The line of a statement or call that changes the object; 0 for all others."""
    kind = ast.unparse(annotation).strip("'\"") if annotation is not None else ""
    if kind and not _CONTAINER.match(kind):
        return 0
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=method)) if owner == name:
            return node.lineno if method in (_METHODS if kind else _LIST_METHODS) else 0
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[ast.Name(id=first), *_]):
            return node.lineno if called in _MUTATORS and first == name else 0
        case ast.Subscript(value=ast.Name(id=owner), ctx=ast.Store() | ast.Del()) if owner == name:
            return node.lineno
        case ast.AugAssign(target=ast.Name(id=owner), value=ast.List() | ast.ListComp()) if owner == name:
            return node.lineno
    return 0


def _bindings(function: Function, name: str) -> int:
    """How often the name is given another value, or means something else in an inner function."""
    count = 0
    for node in ast.walk(function):
        match node:
            case ast.Name(id=bound, ctx=ast.Store() | ast.Del()) if bound == name:
                count += 1
            case ast.arg(arg=bound) if bound == name:
                count += 1
            case ast.ExceptHandler(name=bound) | ast.MatchAs(name=bound) if bound == name:
                count += 1
            case ast.AugAssign(target=ast.Name(id=bound), value=ast.List() | ast.ListComp()) if bound == name:
                count -= 1  # changes a list in place
    return count - 1  # the parameter itself


def _escapes(function: Function, name: str) -> bool:
    """Whether something else may change the object: a call, another name, a method that is not known."""
    harmless: set[int] = set()
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Name(id=called), args=args) if called in _PURE:
                harmless.update(id(one) for one in args)
            case ast.Attribute(value=ast.Name() as owner, attr=method) if method in _READING:
                harmless.add(id(owner))
            case ast.Subscript(value=ast.Name() as owner, ctx=ast.Load()):
                harmless.add(id(owner))
            case ast.For(iter=ast.Name() as owner) | ast.comprehension(iter=ast.Name() as owner):
                harmless.add(id(owner))
            case ast.Compare() | ast.UnaryOp() | ast.BoolOp() | ast.BinOp():
                harmless.update(id(one) for one in ast.iter_child_nodes(node))
            case ast.If(test=ast.Name() as owner) | ast.While(test=ast.Name() as owner):
                harmless.add(id(owner))
    return any(
        isinstance(node, ast.Name)
        and node.id == name
        and isinstance(node.ctx, ast.Load)
        and id(node) not in harmless
        for node in ast.walk(function)
    )


ENTRY = Entry(_find)
