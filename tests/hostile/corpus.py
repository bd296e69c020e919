"""The stored samples: what each is, and a copy to hand in. Nothing here runs a sample."""

import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from evaluator.execution import TestSuite
from evaluator.model.problem import Limits

FOLDER = Path(__file__).parent
SUITES = FOLDER / "suites"
DISGUISE = ".sample"
"""Ends the names of files that a tool of the host would react to; dropped when they are handed in."""
HONEST_CLASS = "M_honest"
REJECTED = "rejected"
"""The verdict of a submission that intake refuses."""
_LIMITS: dict[str, float | int] = {
    "import_timeout_s": 1.0,
    "call_timeout_s": 0.5,
    "run_timeout_s": 12.0,
    "memory_mb": 128,
    "output_kb": 256,
    "value_mb": 4,
    "processes": 48,
}


@dataclass(frozen=True, slots=True)
class Sample:
    """One folder of the corpus."""

    folder: Path
    threat: int
    title: str
    suite: str
    verdicts: frozenset[str]
    message: str
    why: str
    integrity: frozenset[str]
    limits: Limits

    @property
    def id(self) -> str:
        """Class and case, as ``D_channel/050_forged_reply``."""
        return self.folder.relative_to(FOLDER).as_posix()

    @property
    def class_name(self) -> str:
        """The folder of its class."""
        return self.folder.parent.name

    @property
    def is_honest(self) -> bool:
        """Whether the grader must not misjudge it, rather than not be fooled by it."""
        return self.class_name == HONEST_CLASS

    def test_suite(self) -> TestSuite:
        """The trusted tests, strict about types."""
        return TestSuite(SUITES / self.suite, (), self.limits, is_strict=True, digest="")

    def hand_in(self, target: Path) -> Path:
        """A copy below ``target`` under the real names; returns the path of the submission."""
        folder = self.folder / "solution"
        if not folder.is_dir():
            return Path(shutil.copy(self.folder / "solution.py", target / "solution.py"))
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                copy = target / "solution" / path.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, copy.with_name(copy.name.removesuffix(DISGUISE)))
        return target / "solution"


def read_samples() -> list[Sample]:
    """All samples, by class and number."""
    return [read_sample(path) for path in sorted(FOLDER.glob("[A-N]_*/*/expect.toml"))]


def read_sample(path: Path) -> Sample:
    """The sample that the file ``expect.toml`` describes.

    Raises:
        ValueError: it holds a field that nobody knows.
    """
    fields = tomllib.loads(path.read_text(encoding="utf-8"))
    sample = Sample(
        folder=path.parent,
        threat=fields.pop("threat"),
        title=fields.pop("title"),
        suite=fields.pop("suite"),
        verdicts=frozenset(fields.pop("verdict")),
        message=fields.pop("message", ""),
        why=fields.pop("why", ""),
        integrity=frozenset(fields.pop("integrity", ())),
        limits=Limits(**(_LIMITS | fields.pop("limits", {}))),
    )
    if fields:
        raise ValueError(f"{path} holds unknown fields: {', '.join(sorted(fields))}")
    return sample
