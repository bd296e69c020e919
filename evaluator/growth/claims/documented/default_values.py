"""Defaults that a docstring names, against the signature."""

import ast
import inspect
import re
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.analysis.reading.docstring_sections import read_docstring
from evaluator.growth.claims.ledger import Entry, Promise
from evaluator.model.reasoning import Claim, ClaimVerdict

_SAID = re.compile(
    r"\bdefaults?(?: is| to| value is|:|=)?\s{0,3}[`'\"]{0,2}"
    r"(-?\d{1,15}(?:\.\d{1,15})?|True|False|None)\b(?!\.?\w)",
    re.IGNORECASE,
)
_MOST = 50


def _find(promise: Promise) -> Iterator[Claim]:
    function = promise.node
    if not isinstance(function, Function):
        return
    defaults = _defaults(function)
    for one in read_docstring(inspect.cleandoc(promise.doc)).parameters[:_MOST]:
        said = _SAID.search(f"{one.kind} {one.text}")
        if said is not None and one.name in defaults:
            verdict, detail = _verdict(function, said[1].title(), defaults[one.name])
            if verdict is ClaimVerdict.CONTRADICTED and one.text.lower().count("default") > 1:
                verdict = ClaimVerdict.INCONCLUSIVE  # the text of several parameters, by its indentation
            at = promise.entry_of(one.name)
            yield promise.claim("defaults", at, f"{one.name} = {said[1]}", verdict, detail)


def _defaults(function: Function) -> dict[str, ast.expr | None]:
    arguments = function.args
    positional = [*arguments.posonlyargs, *arguments.args]
    missing = len(positional) - len(arguments.defaults)
    values: list[ast.expr | None] = [None] * missing + list(arguments.defaults)
    found = {one.arg: value for one, value in zip(positional, values, strict=True)}
    return found | {
        one.arg: value for one, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    }


def _verdict(function: Function, said: str, default: ast.expr | None) -> tuple[ClaimVerdict, str]:
    if default is None:
        if function.decorator_list:
            return ClaimVerdict.INCONCLUSIVE, "a decorator may supply the default"
        return ClaimVerdict.CONTRADICTED, "the parameter has no default"
    try:
        actual = ast.literal_eval(default)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return ClaimVerdict.INCONCLUSIVE, "the default is computed"
    shown = repr(actual)[:60]
    wanted = ast.literal_eval(said)
    numbers = isinstance(actual, int | float) and isinstance(wanted, int | float)
    if actual == wanted and (numbers or type(actual) is type(wanted)):
        return ClaimVerdict.CONSISTENT, f"the default is `{shown}`"
    if not numbers:
        return ClaimVerdict.INCONCLUSIVE, f"the default is `{shown}`, which the code may replace"
    return ClaimVerdict.CONTRADICTED, f"the default is `{shown}`"


ENTRY = Entry(_find)
