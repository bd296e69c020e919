"""Reads the probes of open questions from the text of a bundle's ``probes.py``, without running it."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluator.model.problem import AmbiguitySpec

PROBES_FILE = "probes.py"


def probe_faults(directory: Path, ambiguities: Sequence[AmbiguitySpec]) -> Iterator[str]:
    """Questions without a probe, probes without a question, and outcomes that no question declares."""
    path = directory / PROBES_FILE
    if not path.is_file():
        for item in ambiguities:
            yield f"ambiguity {item.id!r} has no probe: {PROBES_FILE} is missing"
        return
    try:
        body = ast.parse(path.read_bytes()).body
    except (SyntaxError, ValueError) as error:
        yield f"{PROBES_FILE} cannot be parsed: {error}"
        return
    functions = {node.name: node for node in body if isinstance(node, ast.FunctionDef)}
    for item in ambiguities:
        yield from _faults_of(item, functions)
    probes = {_function_of(item) for item in ambiguities}
    for name in functions:
        if name not in probes and not name.startswith(("_", "ordinary")):
            yield f"{PROBES_FILE}: {name} is the probe of no ambiguity"
    if ambiguities and not any(name.startswith("ordinary") for name in functions):
        yield f"{PROBES_FILE} defines no function ordinary: without ordinary calls no branch can be told"


def _faults_of(item: AmbiguitySpec, functions: dict[str, ast.FunctionDef]) -> Iterator[str]:
    name = _function_of(item)
    if name not in functions:
        yield f"ambiguity {item.id!r} has no probe: {PROBES_FILE} defines no function {name}"
        return
    for outcome in _returned(name, functions):
        if outcome not in item.outcomes:
            yield f"{PROBES_FILE}: {name} returns {outcome!r}, which is no outcome of {item.id!r}"


def _function_of(item: AmbiguitySpec) -> str:
    return item.id.replace("-", "_")


def _returned(name: str, functions: dict[str, ast.FunctionDef]) -> Iterator[str]:
    """Texts that a function returns, or that a function of the file does whose result it returns."""
    todo, seen = [name], {name}
    while todo:
        for node in ast.walk(functions[todo.pop()]):
            for value in _values(node.value) if isinstance(node, ast.Return) else ():
                match value:
                    case ast.Constant(value=str(text)):
                        yield text
                    case ast.Call(func=ast.Name(id=called)) if called in functions and called not in seen:
                        seen.add(called)
                        todo.append(called)
                    case _:
                        pass


def _values(value: ast.expr | None) -> Iterator[ast.expr]:
    """What an expression with conditions can be."""
    if isinstance(value, ast.IfExp):
        yield from _values(value.body)
        yield from _values(value.orelse)
    elif value is not None:
        yield value
