"""Changes that a program can make to any file and that leave its quality as it is."""

import re
import subprocess
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from itertools import groupby
from tokenize import INDENT, NEWLINE, NL, TokenInfo, generate_tokens

import libcst as cst
from libcst import matchers as m
from ruff import find_ruff_bin


def rename(text: str, names: Mapping[str, str]) -> str:
    """Replace whole words everywhere, so that docstrings go on speaking of the same names."""
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    return pattern.sub(lambda found: names[found[0]], text)


def edit(text: str, edits: Iterable[Mapping[str, str]]) -> str:
    """Replace one passage after the other; each must occur exactly once."""
    for one in edits:
        assert text.count(one["old"]) == 1, f"occurs {text.count(one['old'])} times: {one['old']}"
        text = text.replace(one["old"], one["new"])
    return text


def blank_lines_added(text: str) -> str:
    """An empty line before each loop, condition and return that does not open its block."""
    lines = text.splitlines()
    for row in sorted(_later_statements(text), reverse=True):
        if lines[row - 1].lstrip().startswith(("for ", "while ", "if ", "return", "with ", "try")):
            lines.insert(row - 1, "")
    return "\n".join(lines) + "\n"


def blank_lines_removed(text: str) -> str:
    """No empty line but inside strings."""
    empty = {
        token.start[0]
        for token in _tokens(text)
        if token.type == NL and not token.line.strip()
    }  # fmt: skip
    lines = text.splitlines()
    return "\n".join(line for row, line in enumerate(lines, 1) if row not in empty) + "\n"


def functions_reversed(text: str) -> str:
    """Functions that stand side by side in the opposite order; constructors stay first."""
    return cst.parse_module(text).visit(_Reverse()).code


def black_like(text: str) -> str:
    """Double quotes, one argument a line where a line is too long."""
    return _formatted(text, "--line-length=70")


def yapf_like(text: str) -> str:
    """Short lines, single quotes, no comma behind the last argument."""
    text = _formatted(
        text,
        "--line-length=60",
        "--config=format.quote-style='single'",
        "--config=format.skip-magic-trailing-comma=true",
    )
    return re.sub(r",(?=\n\s*[)\]}])", "", text)


def tabs(text: str) -> str:
    """Tabs for indentation."""
    return _formatted(text, "--config=format.indent-style='tab'")


def optional(text: str) -> str:
    """``Optional[X]`` where ``X | None`` stands."""
    changed = cst.parse_module(text).visit(_Optional()).code
    if changed == text:
        return text
    match = re.search(r"^(?:from|import) ", changed, re.MULTILINE)
    place = match.start() if match else re.search(r'\A""".*?"""\n*', changed, re.DOTALL).end()  # type: ignore[union-attr]  # all have one
    return f"{changed[:place]}from typing import Optional\n\n{changed[place:]}"


def _formatted(text: str, *options: str) -> str:
    argv = (find_ruff_bin(), "format", "--isolated", *options, "-")
    return subprocess.run(argv, input=text, capture_output=True, text=True, check=True).stdout


def _tokens(text: str) -> list[TokenInfo]:
    return list(generate_tokens(StringIO(text).readline))


def _later_statements(text: str) -> list[int]:
    """First rows of statements that follow another one of their block, without a comment or blank between."""
    rows = []
    lines = text.splitlines()
    for before, token in zip(_tokens(text), _tokens(text)[1:], strict=False):
        if before.type == NEWLINE and token.type != INDENT:
            row = token.start[0]
            if row <= len(lines) and lines[row - 1].strip() and not lines[row - 2].rstrip().endswith(":"):
                rows.append(row)
    return rows


class _Reverse(cst.CSTTransformer):
    def leave_IndentedBlock(self, _: cst.IndentedBlock, updated: cst.IndentedBlock) -> cst.IndentedBlock:
        return updated.with_changes(body=_reversed(updated.body))

    def leave_Module(self, _: cst.Module, updated: cst.Module) -> cst.Module:
        return updated.with_changes(body=_reversed(updated.body))


def _reversed(body: Iterable[cst.BaseStatement]) -> list[cst.BaseStatement]:
    def moves(statement: cst.BaseStatement) -> bool:
        return isinstance(statement, cst.FunctionDef) and statement.name.value != "__init__"

    runs = (list(run) if not moving else list(run)[::-1] for moving, run in groupby(body, moves))
    return [statement for run in runs for statement in run]


class _Optional(cst.CSTTransformer):
    def leave_BinaryOperation(
        self, _: cst.BinaryOperation, updated: cst.BinaryOperation
    ) -> cst.BaseExpression:
        if not m.matches(updated, m.BinaryOperation(operator=m.BitOr(), right=m.Name("None"))):
            return updated
        return cst.Subscript(cst.Name("Optional"), [cst.SubscriptElement(cst.Index(updated.left))])


EVERYWHERE: tuple[Callable[[str], str], ...] = (
    blank_lines_added,
    blank_lines_removed,
    functions_reversed,
    black_like,
    yapf_like,
    tabs,
    optional,
)
