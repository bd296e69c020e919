"""All that the docstrings of a file promise beside cost, each with its verdict."""

import ast
from contextlib import suppress

from evaluator.discovery import discover
from evaluator.growth.claims import documented
from evaluator.growth.claims.ledger import Entry, promises_of
from evaluator.model.reasoning import Claim

_MOST_CLAIMS = 300


def promised_claims(path: str, text: str) -> tuple[Claim, ...]:
    """Every promise that can be checked in the text alone; a file that does not parse promises nothing."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    entries = discover(documented, "ENTRY", Entry).values()
    found: list[Claim] = []
    for promise in promises_of(path, tree):
        for entry in entries:
            with suppress(RecursionError):  # expressions nested as nobody writes them
                found.extend(entry.find(promise))
        if len(found) >= _MOST_CLAIMS:
            break
    return tuple(sorted(found[:_MOST_CLAIMS], key=lambda claim: (claim.line, claim.kind)))
