"""Which trusted tests are run, and how strictly."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from evaluator.errors import ProblemError
from evaluator.model.problem import Limits, Node, Problem

OWN_LIMITS = Limits(call_timeout_s=10.0, run_timeout_s=120.0)
"""For a team's own tests, which were written without any limit in mind."""


@dataclass(frozen=True, slots=True)
class TestSuite:
    """Tests of a problem bundle, or of a team's own."""

    __test__ = False  # pytest must not collect this class

    path: Path
    """A test file, or a folder of test files whose ``conftest.py`` is trusted too."""
    groups: tuple[str, ...]
    """Each case must carry one of these marks; with none, all cases are ``core``."""
    limits: Limits
    is_strict: bool
    """Whether ``==`` in an assert minds exact types."""
    digest: str
    nodes: tuple[Node, ...] = ()
    """Classes of linked nodes that tests and solution share."""

    @classmethod
    def of_problem(cls, problem: Problem) -> "TestSuite":
        """The tests of a bundle."""
        groups = tuple(group.name for group in problem.groups)
        return cls(problem.tests.resolve(), groups, problem.limits, True, problem.digest, problem.nodes)

    @classmethod
    def of_path(cls, path: Path, limits: Limits) -> "TestSuite":
        """A team's own tests, unchanged: any group marks are theirs, and ``==`` is Python's.

        Raises:
            ProblemError: there is no such file or folder, or it cannot be read.
        """
        try:
            if path.is_dir():
                content = b"".join(file.read_bytes() for file in sorted(path.rglob("*.py")))
            else:
                content = path.read_bytes()
        except OSError as error:
            raise ProblemError(f"the tests {path} cannot be read: {error.strerror}") from None
        return cls(path.resolve(), (), limits, is_strict=False, digest=hashlib.sha256(content).hexdigest())
