"""The promise that several threads may use an object at once."""

import ast
import re
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.growth.claims.ledger import Entry, Promise
from evaluator.model.reasoning import Claim, ClaimVerdict

_SAID = re.compile(r"\bthread[- ]?safe(?:ty|ly)?\b|\bsafe for concurrent\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|isn't|aren't|never|no|non|un|without|nor)\W{1,6}(?:\w{1,20}\s){0,3}"
    r"(?:thread[- ]?safe|safe for)"
    r"|\bunless\b|\bcallers? must\b|\bexternal\w*\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"lock|mutex|semaphore|condition|queue|thread|atomic|contextvar|synchron|local", re.IGNORECASE
)
_SETUP = frozenset({"__init__", "__post_init__", "__new__", "__setstate__"})


def _find(promise: Promise) -> Iterator[Claim]:
    found = _SAID.search(promise.doc)
    if found is None or _DENIED.search(promise.doc):
        return
    if isinstance(promise.node, ast.ClassDef):
        verdict, detail = _verdict(promise.node)
    else:
        verdict, detail = ClaimVerdict.INCONCLUSIVE, "one function alone does not show it"
    yield promise.claim("threads", found.start(), "thread-safe", verdict, detail)


def _verdict(node: ast.ClassDef) -> tuple[ClaimVerdict, str]:
    steps = [step for method in node.body if isinstance(method, Function) for step in _steps(method)]
    if node.bases or node.decorator_list:
        return ClaimVerdict.INCONCLUSIVE, "a base class or a decorator may guard its state"
    unguarded = [step.lineno for step, is_guarded in steps if not is_guarded]
    names = {name for one in ast.walk(node) for name in _names(one)}
    if not any(_MEANS.search(name) for name in names):
        updates = [step.lineno for step, _ in steps if isinstance(step, ast.AugAssign)]
        if updates:
            return (
                ClaimVerdict.CONTRADICTED,
                f"line {min(updates)} reads and writes its state, and there is no lock",
            )
        return ClaimVerdict.INCONCLUSIVE, "there is no lock, and no statement that plainly needs one"
    if steps and not unguarded:
        return ClaimVerdict.CONSISTENT, "every assignment to its state stands in a `with` of a lock"
    return ClaimVerdict.INCONCLUSIVE, "whether all of its state is guarded is not plain"


def _names(node: ast.AST) -> tuple[str, ...]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return (name,)
        case _:
            return ()


def _steps(method: Function) -> Iterator[tuple[ast.Assign | ast.AugAssign, bool]]:
    """Assignments to attributes or their items, and whether a lock is held there."""
    if method.name in _SETUP:
        return
    todo: list[tuple[ast.AST, bool]] = [(one, False) for one in method.body]
    while todo:
        node, is_guarded = todo.pop()
        if isinstance(node, ast.Assign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(_is_state(target) for target in targets):
                yield node, is_guarded
        if isinstance(node, ast.With | ast.AsyncWith):
            held = any(
                _MEANS.search(name) for item in node.items for one in ast.walk(item) for name in _names(one)
            )
            is_guarded = is_guarded or held
        todo.extend((child, is_guarded) for child in ast.iter_child_nodes(node))


def _is_state(target: ast.expr) -> bool:
    while isinstance(target, ast.Subscript):
        target = target.value
    return (
        isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self"
    )


ENTRY = Entry(_find)
