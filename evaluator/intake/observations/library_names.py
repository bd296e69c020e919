"""Modules that bear the name of one of the standard library's."""

import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

from evaluator.intake.observation import Observation
from evaluator.model.submission import Submission


def _details(submission: Submission) -> Iterator[str]:
    folder = PurePosixPath(submission.main).parent
    if any(file.path == str(folder / "__init__.py") for file in submission.files):
        return  # the modules of a package hide nothing
    for file in submission.python_files:
        path = PurePosixPath(file.path)
        module = path.parent if path.name == "__init__.py" else path.with_suffix("")
        if (
            module.parent == folder
            and module.name in sys.stdlib_module_names
            and file.path != submission.main
        ):
            yield f"{file.path} bears the name of the standard library's `{module.name}` and hides it"


OBSERVATION = Observation("library_name", _details)
