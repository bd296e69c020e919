"""Adds a name to the imports of a file, where a person would put it."""

from collections.abc import Sequence

import libcst as cst

from evaluator.analysis.reading.search import is_text_statement

_Statement = cst.SimpleStatementLine | cst.BaseCompoundStatement


def with_import(module: cst.Module, source: str, name: str) -> cst.Module:
    """The module with ``from source import name``: in the line for ``source``, or in a new one."""
    body = list(module.body)
    start = next((at for at, one in enumerate(body) if not is_text_statement(one)), len(body))
    end = start
    while end < len(body) and _imported(body[end]) is not None:
        if _imported(body[end]) == f"from {source}" and (longer := _longer(body[end], name)) is not None:
            body[end] = longer
            return module.with_changes(body=body)
        end += 1
    at = next((at for at in range(start, end) if _comes_after(body[at], source)), end)
    line = cst.parse_statement(f"from {source} import {name}\n", config=module.config_for_parsing)
    if at > 0 and (at == start or _imported(body[at - 1]) == "from __future__"):
        line = line.with_changes(leading_lines=[cst.EmptyLine(indent=False)])
    if at == end == start and at < len(body):
        body[at] = _apart(body[at])
    elif at == start < len(body):
        body[at] = without_blank_lines(body[at])
    return module.with_changes(body=[*body[:at], line, *body[at:]])


def _imported(statement: cst.CSTNode) -> str | None:
    """``from source`` or ``import``; None for what is no import."""
    match statement:
        case cst.SimpleStatementLine(body=[cst.ImportFrom(module=module, relative=[])]) if module is not None:
            return f"from {cst.Module(()).code_for_node(module)}"
        case cst.SimpleStatementLine(body=[cst.Import() | cst.ImportFrom()]):
            return "import"
        case _:
            return None


def _comes_after(statement: cst.CSTNode, source: str) -> bool:
    said = _imported(statement) or ""
    return said.startswith("from ") and said != "from __future__" and said > f"from {source}"


def _longer(statement: cst.CSTNode, name: str) -> cst.SimpleStatementLine | None:
    """The same import with the name in its order; None where the form of the line leaves no place."""
    match statement:
        case cst.SimpleStatementLine(body=[cst.ImportFrom(names=[*aliases], lpar=None) as line]):
            names = [alias.evaluated_name for alias in aliases]
        case _:
            return None
    if name in names:
        return statement
    at = next((at for at, other in enumerate(names) if other > name), len(names))
    comma = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    aliases = [one.with_changes(comma=comma) for one in aliases]
    aliases.insert(at, cst.ImportAlias(cst.Name(name), comma=comma))
    aliases[-1] = aliases[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
    return statement.with_changes(body=[line.with_changes(names=aliases)])


def _apart(statement: _Statement) -> _Statement:
    """The first statement after the imports, with blank lines above it."""
    wanted = 2 if isinstance(statement, cst.FunctionDef | cst.ClassDef) else 1
    lines: Sequence[cst.EmptyLine] = getattr(statement, "leading_lines", ())
    blank = next((at for at, one in enumerate(lines) if one.comment is not None), len(lines))
    more = [cst.EmptyLine(indent=False)] * max(0, wanted - blank)
    return statement.with_changes(leading_lines=[*more, *lines])


def without_blank_lines(statement: _Statement) -> _Statement:
    """The statement without the blank lines above it; comments stay."""
    lines: Sequence[cst.EmptyLine] = getattr(statement, "leading_lines", ())
    first = next((at for at, one in enumerate(lines) if one.comment is not None), len(lines))
    return statement.with_changes(leading_lines=lines[first:])
