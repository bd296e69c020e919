"""What docstrings promise beside cost, and the code that keeps it or does not: one promise, one module."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from evaluator.analysis.measures import Function
from evaluator.model.reasoning import Claim, ClaimVerdict

_LONGEST = 20_000
Described = ast.ClassDef | Function


@dataclass(frozen=True, slots=True)
class Promise:
    """A function or class with its docstring."""

    path: str
    name: str
    """``function``, ``Class`` or ``Class.method``."""
    node: Described
    doc: str
    """As it stands in the file, indentation included."""
    line: int
    tree: ast.Module

    def entry_of(self, parameter: str) -> int:
        """Where the docstring describes a parameter, or else names it first."""
        name = re.escape(parameter)
        word = r"(?:(?:param|parameter|arg|type)\s(?:[^\s:]+\s)?)?"
        entry = rf"(?m)^[\s*:@-]*{word}[*`]{{0,2}}{name}\b[`]{{0,2}}\s*[(:]"
        found = re.search(entry, self.doc) or re.search(rf"\b{name}\b", self.doc)
        return found.start() + len(found[0]) - len(found[0].lstrip()) if found else 0

    def claim(self, kind: str, at: int, value: str, verdict: ClaimVerdict, detail: str) -> Claim:
        """A claim whose words begin at the character ``at`` of the docstring."""
        start = self.doc.rfind("\n", 0, at) + 1
        end = self.doc.find("\n", at)
        text = self.doc[start : end if end >= 0 else len(self.doc)]
        return Claim(
            text=" ".join(text.split())[:300],
            path=self.path,
            line=self.line + self.doc.count("\n", 0, at),
            kind=kind,
            value=value[:120],
            verdict=verdict,
            detail=detail,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of promise: how it is found and checked."""

    find: Callable[[Promise], Iterator[Claim]]


def promises_of(path: str, tree: ast.Module) -> Iterator[Promise]:
    """Everything with a docstring that can be called or made from outside."""
    todo: list[tuple[str, ast.AST]] = [("", tree)]
    while todo:
        prefix, node = todo.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Described):
                match child.body[0]:
                    case ast.Expr(value=ast.Constant(value=str(doc), lineno=line)) if len(doc) <= _LONGEST:
                        yield Promise(path, prefix + child.name, child, doc, line, tree)
                    case _:
                        pass
            if isinstance(child, ast.ClassDef):
                todo.append((f"{prefix}{child.name}.", child))
            elif isinstance(child, ast.stmt) and not isinstance(child, Function):
                todo.append((prefix, child))


def own_nodes(function: Function) -> Iterator[ast.AST]:
    """The nodes of the function itself, without those of functions and classes inside it."""
    todo: list[ast.AST] = list(function.body)
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, Described | ast.Lambda):
            todo.extend(ast.iter_child_nodes(node))


def parameters_of(function: Function) -> list[ast.arg]:
    """All parameters but the first of a method and the starred ones."""
    arguments = function.args
    every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    return [one for one in every if one.arg not in {"self", "cls"}]
