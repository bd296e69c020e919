"""Has the text read by a child with limits: it is untrusted, and a parser can be crashed by nesting."""

from collections.abc import Sequence

import msgspec

from evaluator.ambiguities.reading.messages import ENCODER, REPLY_DECODER, Reply, Request
from evaluator.ambiguities.reading.sentences import TEXT_SUFFIXES
from evaluator.analysis.children import run_worker
from evaluator.analysis.engine import workspace
from evaluator.analysis.limited_process import ProcessLimits
from evaluator.model.problem import AmbiguitySpec
from evaluator.model.submission import Submission


def read_submission_text(submission: Submission, ambiguities: Sequence[AmbiguitySpec]) -> Reply | None:
    """Statements and decisions in all files; None when they could not be read."""
    files = {
        file.path: file.content.decode("utf-8-sig", "replace")
        for file in submission.files
        if file.path.endswith((".py", *TEXT_SUFFIXES))
    }
    body = ENCODER.encode(Request(files, tuple(ambiguities)))
    with workspace({}) as space:
        result = run_worker("evaluator.ambiguities.reading", body, space, ProcessLimits())
    try:
        return REPLY_DECODER.decode(result.stdout)
    except msgspec.DecodeError:
        return None
