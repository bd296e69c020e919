"""Code that looks at who calls it; the tests are in another process, so there is nothing to be found."""

from collections.abc import Iterator

from evaluator.intake.code_tokens import code_names
from evaluator.intake.observation import Observation
from evaluator.model.submission import Submission

_NAMES = frozenset(
    {
        "_getframe",
        "_current_frames",
        "currentframe",
        "get_objects",
        "get_referrers",
        "f_back",
        "f_locals",
        "tb_frame",
    }
)


def _details(submission: Submission) -> Iterator[str]:
    for file in submission.python_files:
        seen: set[tuple[int, str]] = set()
        for line, name in code_names(file):
            if name in _NAMES and (line, name) not in seen:
                seen.add((line, name))
                yield f"{file.path}:{line} looks at its callers or at all objects (`{name}`)"


OBSERVATION = Observation("callers_looked_at", _details)
