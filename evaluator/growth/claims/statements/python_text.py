"""Costs that a Python file states in docstrings and comments."""

import ast
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice

from evaluator.analysis.measures import Function
from evaluator.growth.claims.statements.blocks import Block, blocks_of
from evaluator.growth.claims.statements.entry import Definitions
from evaluator.growth.claims.statements.fixed_size import returns_fixed_size
from evaluator.growth.claims.statements.header import spoken_of
from evaluator.growth.claims.statements.reading import stated_in_lines
from evaluator.growth.claims.statements.stated import CostClaim, Stated
from evaluator.growth.claims.statements.variables import ties_of

_MOST_CLAIMS = 300
_MOST_ENTRIES = 12
"""Entry points that one line can speak about."""


def cost_claims_in_python(path: str, text: str) -> tuple[CostClaim, ...]:
    """All costs that the file states; a file that does not parse states nothing."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    found: list[CostClaim] = []
    with suppress(RecursionError):  # expressions nested as nobody writes them
        definitions = Definitions(tree)
        every = (claim for block in blocks_of(tree, text) for claim in _of_block(path, block, definitions))
        found.extend(islice(every, _MOST_CLAIMS))
    return tuple(sorted(found, key=lambda claim: claim.line))


def functions_in(text: str) -> dict[str, Function]:
    """The functions of a file by name, ``function`` or ``Class.method``; none where it does not parse."""
    try:
        definitions = Definitions(ast.parse(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    nodes = ((name, definitions.node(name)) for name in definitions.entries())
    return {name: node for name, node in nodes if isinstance(node, Function)}


def _of_block(path: str, block: Block, definitions: Definitions) -> Iterator[CostClaim]:
    owner = None
    callables = definitions.callables(block.owner)
    for line, shown, stated in stated_in_lines(block.lines, block.first_line, callables):
        owner = owner or spoken_of(block, definitions.tree)
        if block.is_inside and not stated.is_labelled:
            continue
        entries = list(dict.fromkeys(definitions.targets(owner, stated.labels)))[:_MOST_ENTRIES]
        for entry in entries:
            claim = _claim(path, line, shown, stated, entry, block, definitions)
            several = () if stated.labels else definitions.of_whole(owner)[:_MOST_ENTRIES]
            candidates = (_claim(path, line, shown, stated, one, block, definitions) for one in several)
            yield replace(claim, candidates=tuple(candidates))


def _claim(
    path: str,
    line: int,
    shown: str,
    stated: Stated,
    entry: str | None,
    block: Block,
    definitions: Definitions,
) -> CostClaim:
    node = definitions.node(entry) if entry else None
    function = node if isinstance(node, Function) else None
    said = f"n = {stated.explained}\n" if stated.explained else ""
    return CostClaim(
        stated=stated,
        path=path,
        line=line,
        text=shown,
        entry_point=entry,
        ties=ties_of(
            stated,
            function,
            said + "\n".join(block.lines)[:20_000],
            is_method=bool(entry and "." in entry),
        ),
        result_may_grow=function is None or not returns_fixed_size(function),
    )
