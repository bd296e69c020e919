"""Files that would steer test runners and analysers, were they read."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from evaluator.intake.observation import Observation
from evaluator.intake.paths import shown
from evaluator.model.submission import Submission

_NAMES = frozenset(
    {
        *("conftest.py", "pytest.ini", "tox.ini", "pyproject.toml", "setup.cfg", "setup.py", "noxfile.py"),
        *(
            "mypy.ini",
            ".mypy.ini",
            "ruff.toml",
            ".ruff.toml",
            ".pylintrc",
            "pylintrc",
            ".flake8",
            ".pytest.ini",
        ),
        *(
            ".coveragerc",
            ".bandit",
            "pyrightconfig.json",
            "sitecustomize.py",
            "usercustomize.py",
            "pytest.toml",
        ),
    }
)


def _details(submission: Submission) -> Iterator[str]:
    for path in sorted({*(file.path for file in submission.files), *submission.left_out}):
        name = PurePosixPath(path).name.lower()
        if name in _NAMES or name.endswith(".pth"):
            yield f"{shown(path)} configures tools and was not read: tests and analysers have their own"


OBSERVATION = Observation("shipped_configuration", _details)
