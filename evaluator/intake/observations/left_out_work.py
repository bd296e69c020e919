"""Work of the author that no stage reads, so that nobody wonders why it did not count."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from evaluator.intake.observation import Observation
from evaluator.intake.paths import is_archive
from evaluator.model.submission import Submission


def _details(submission: Submission) -> Iterator[str]:
    for path in submission.left_out:
        if PurePosixPath(path).suffix.lower() == ".ipynb":
            yield f"{path} is a notebook and was left out; an export as a .py file would be read"
        elif is_archive(path):
            yield f"{path} is an archive inside the submission and was not opened"


OBSERVATION = Observation("left_out_work", _details)
