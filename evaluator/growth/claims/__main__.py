"""The limited child that reads claims out of untrusted source: one request on stdin, the claims on stdout."""

import sys
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.growth.claims import (
    check,
    cost_claims_in_python,
    cost_claims_in_text,
    functions_in,
    promised_claims,
)
from evaluator.growth.claims.messages import CLAIMS_ENCODER, REQUEST_DECODER, Request
from evaluator.growth.claims.statements.plain_text import SUFFIXES
from evaluator.model.reasoning import Claim


def main() -> None:
    """Serve one request."""
    request = REQUEST_DECODER.decode(sys.stdin.buffer.read())
    sys.stdout.buffer.write(CLAIMS_ENCODER.encode(tuple(claims(request))))


def claims(request: Request) -> Iterator[Claim]:
    """Every claim of the files with its verdict."""
    entry_points = tuple(dict.fromkeys(one.entry_point for run in request.runs for one in run))
    functions: dict[str, Function] = {}
    for path, text in request.files.items() if _holds_text(request) else ():
        functions |= functions_in(text) if path.endswith(".py") else {}
    for path, text in request.files.items():
        if path.endswith(".py"):
            found = cost_claims_in_python(path, text)
            yield from promised_claims(path, text)
        elif path.endswith(tuple(SUFFIXES)):
            found = cost_claims_in_text(path, text, entry_points, functions)
        else:
            continue
        for claim in found:
            yield check(claim, request.runs, request.grown, asked=request.asked)


def _holds_text(request: Request) -> bool:
    return any(path.endswith(tuple(SUFFIXES)) for path in request.files)


if __name__ == "__main__":
    main()
