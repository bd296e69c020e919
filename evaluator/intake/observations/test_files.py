"""Code that names files of tests, or of the system, although it is not a test itself."""

import re
from collections.abc import Iterator

from evaluator.intake.code_tokens import code_strings
from evaluator.intake.main_module import SUPPORT_FOLDERS, is_support_file
from evaluator.intake.observation import Observation
from evaluator.intake.paths import shown
from evaluator.model.submission import Submission

_LOOKED_FOR = re.compile(
    r"\btest_[\w*]*\.py\b|\bconftest\b|PYTEST_\w+|(?:^|/)tests?/|/tests?$|/proc/[\w*]+/(?:cmdline|environ|fd|maps|mem|cwd|root)"
)
_SHOWN_CHARACTERS = 60


def _details(submission: Submission) -> Iterator[str]:
    for file in submission.python_files:
        if is_support_file(file.path) or SUPPORT_FOLDERS.intersection(file.path.split("/")):
            continue
        for line, text in code_strings(file):
            if _LOOKED_FOR.search(text):
                said = shown(text)[:_SHOWN_CHARACTERS]
                yield f"{file.path}:{line} names {said}; no test lies in the sandbox"


OBSERVATION = Observation("tests_looked_for", _details)
