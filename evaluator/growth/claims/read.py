"""Has claims read by a child with limits: the text is untrusted, and a parser can be crashed by nesting."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from evaluator import model
from evaluator.analysis.limited_process import run_limited
from evaluator.growth.claims.messages import CLAIMS_DECODER, CLAIMS_ENCODER, Request
from evaluator.growth.claims.statements.plain_text import SUFFIXES
from evaluator.model.reasoning import Claim, GrowthResult
from evaluator.model.submission import Submission

_PACKAGE_ROOT = str(Path(model.__file__).parent.parent.parent)


def read_claims(
    submission: Submission, runs: Sequence[Sequence[GrowthResult]]
) -> tuple[tuple[Claim, ...], str]:
    """The claims of all files with their verdicts, and why they could not be read, if they could not."""
    files = {
        file.path: file.content.decode("utf-8", "replace")
        for file in submission.files
        if file.path.endswith((".py", *SUFFIXES))
    }
    body = CLAIMS_ENCODER.encode(Request(files, tuple(map(tuple, runs))))
    with tempfile.TemporaryDirectory(prefix="senior-bar-") as folder:
        result = run_limited(
            (sys.executable, "-P", "-s", "-m", "evaluator.growth.claims"),
            stdin=body,
            cwd=Path(folder),
            environment={
                "PATH": os.defpath,
                "PYTHONPATH": _PACKAGE_ROOT,
                "HOME": folder,
                "LC_ALL": "C.UTF-8",
            },
        )
    try:
        return CLAIMS_DECODER.decode(result.stdout), ""
    except msgspec.DecodeError:
        return (), "the claims in the text could not be read"
