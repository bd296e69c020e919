"""Example calls of a function: in docstrings and comments, and in the code that calls it with literals.

Each is the values of the parameters by name. A call that is there to show an error is no example.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

from evaluator.growth.made_inputs.literals import (
    NO_VALUE,
    end_of_value,
    literal,
    literal_at,
    parsed,
)

Example = Mapping[str, object]
MOST = 12
_LONGEST_TEXT = 20_000
_CONTINUED = re.compile(r"\n[ \t]*\.\.\.(?= |$)", re.MULTILINE)
_ERROR = re.compile(r"[^\n]*(?:\bError\b|\w+Error\b|\w+Exception\b|\braises?\b)|[^\n]*\n\s*Traceback")
_RAISING = frozenset({"raises", "assertRaises", "assertRaisesRegex"})


def examples_in_text(
    text: str, name: str, parameters: Sequence[str], names: Mapping[str, object]
) -> list[Example]:
    """Calls such as ``>>> two_sum([2, 7], 9)``, else values such as ``Input: nums = [2, 7], target = 9``."""
    text = _CONTINUED.sub("\n", text[:_LONGEST_TEXT])
    found = list(_calls_in_text(text, name, parameters, names))
    found = found or list(_assignments_in_text(text, parameters))
    return (found or list(_bare_inputs_in_text(text, parameters)))[:MOST]


def examples_in_code(
    trees: Sequence[ast.Module], name: str, parameters: Sequence[str], names: Mapping[str, object]
) -> list[Example]:
    """Calls anywhere in the files of which each argument is a literal."""
    found: list[Example] = []
    for tree in trees:
        for node in _without_raising(tree):
            match node:
                case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)) if called == name:
                    example = _bound(node, parameters, names)
                    if example:
                        found.append(example)
            if len(found) == MOST:
                return found
    return found


def _without_raising(node: ast.AST) -> Iterator[ast.AST]:
    """Every node but those under ``with pytest.raises(...)``."""
    pending = [node]
    while pending:
        each = pending.pop()
        if isinstance(each, ast.With) and any(map(_is_raising, each.items)):
            continue
        yield each
        pending.extend(reversed(list(ast.iter_child_nodes(each))))


def _is_raising(item: ast.withitem) -> bool:
    match item.context_expr:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in _RAISING
    return False


def _calls_in_text(
    text: str, name: str, parameters: Sequence[str], names: Mapping[str, object]
) -> Iterator[Example]:
    for match in re.finditer(rf"(?<![\w']){re.escape(name)}(?=\()", text):
        end = end_of_value(text, match.end())
        if end is None or _ERROR.match(text, end):
            continue
        call = parsed("f" + text[match.end() : end])
        example = _bound(call, parameters, names) if isinstance(call, ast.Call) else {}
        if example:
            yield example


def _bound(call: ast.Call, parameters: Sequence[str], names: Mapping[str, object]) -> Example:
    """The arguments by the names of their parameters; empty if one is no literal or fits no parameter."""
    if len(call.args) > len(parameters):
        return {}
    values = dict(zip(parameters, (literal(arg, names) for arg in call.args), strict=False))
    for keyword in call.keywords:
        if keyword.arg is None or keyword.arg not in parameters:
            return {}
        values[keyword.arg] = literal(keyword.value, names)
    return {} if any(value is NO_VALUE for value in values.values()) else values


def _assignments_in_text(text: str, parameters: Sequence[str]) -> Iterator[Example]:
    """A new example begins where a parameter gets its second value."""
    if not parameters:
        return
    names = "|".join(map(re.escape, parameters))
    example: dict[str, object] = {}
    for match in re.finditer(rf"(?<![\w.])({names})[`*]*\s*(?:=|:)\s*(?=[\[({{\"'\d\-TFNtfn])", text):
        value = literal_at(text, match.end())
        if value is NO_VALUE:
            continue
        if match[1] in example:
            yield example
            example = {}
        example[match[1]] = value
    if example:
        yield example


def _bare_inputs_in_text(text: str, parameters: Sequence[str]) -> Iterator[Example]:
    """``Input: [4, 2, 3]``, with as many values as there are parameters."""
    for match in re.finditer(r"\b[Ii]nput\s*:\s*", text):
        place, values = match.end(), []
        while (end := end_of_value(text, place)) is not None:
            values.append(literal_at(text, place))
            after = re.compile(r"\s*,\s*").match(text, end)
            if after is None:
                break
            place = after.end()
        if len(values) == len(parameters) and NO_VALUE not in values:
            yield dict(zip(parameters, values, strict=True))
