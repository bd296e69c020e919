"""Has claims read by a child with limits: the text is untrusted, and a parser can be crashed by nesting."""

from collections.abc import Mapping, Sequence

import msgspec

from evaluator.analysis.children import run_worker
from evaluator.analysis.engine import workspace
from evaluator.analysis.limited_process import ProcessLimits
from evaluator.growth.claims.messages import CLAIMS_DECODER, CLAIMS_ENCODER, Request
from evaluator.growth.claims.statements.plain_text import SUFFIXES
from evaluator.model.reasoning import Claim, GrowthResult
from evaluator.model.submission import Submission


def read_claims(
    submission: Submission,
    runs: Sequence[Sequence[GrowthResult]],
    grown: Mapping[str, tuple[str, ...]] | None = None,
    asked: Sequence[str] = (),
) -> tuple[tuple[Claim, ...], str]:
    """The claims of all files with their verdicts, and why they could not be read, if they could not.

    ``asked`` are the functions and classes that the problem asks for: a text without a name is about those.
    """
    files = {
        file.path: file.content.decode("utf-8", "replace")
        for file in submission.files
        if file.path.endswith((".py", *SUFFIXES))
    }
    body = CLAIMS_ENCODER.encode(Request(files, tuple(map(tuple, runs)), dict(grown or {}), tuple(asked)))
    with workspace({}) as space:
        result = run_worker("evaluator.growth.claims", body, space, ProcessLimits())
    try:
        return CLAIMS_DECODER.decode(result.stdout), ""
    except msgspec.DecodeError:
        return (), "the claims in the text could not be read"
