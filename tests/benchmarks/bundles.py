"""A solution and its tests in one folder, run by plain pytest or in front of a container."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluator.execution import TestSuite, run_tests
from evaluator.intake.snapshot import snapshot
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.docker import DockerHost
from sandbox.host.sandbox import SandboxLimits, Source
from sandbox.image.build import image_name
from tests.benchmarks.commands import PROBLEMS
from tests.benchmarks.measuring import CommandFailed

PROXIED = Path(__file__).parent / "proxied"
PARTS = {"merge-intervals": "merge_intervals", "lru-cache": "LRUCache"}
"""Problems of which the core and edge cases make up the suite, and what those import."""
_PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", "tests", "tests")


@dataclass(frozen=True, slots=True)
class Bundle:
    """A solution and its tests, in a folder of their own."""

    folder: Path
    solution: Mapping[str, bytes]

    @property
    def tests(self) -> Path:
        """The folder of the test files, in which they leave what they have measured."""
        return self.folder / "tests"

    def run_plain(self) -> None:
        """Run plain pytest with the solution beside it.

        Raises:
            CommandFailed: a case did not pass.
        """
        environment = os.environ | {
            "PYTHONPATH": str(self.folder),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        }
        done = subprocess.run(
            [sys.executable, *_PYTEST],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise CommandFailed(done.stdout + done.stderr)

    def run_sandboxed(self) -> None:
        """Run the same files in front of a container.

        Raises:
            CommandFailed: a case did not pass.
        """
        submission = snapshot("solution", list(self.solution.items()), "solution.py")
        suite = TestSuite(self.tests, (), Limits(), is_strict=True, digest="")
        run = run_tests(submission, suite, sandbox="docker", allow_process=False).tests
        if run.verdict is not Verdict.ACCEPTED:
            raise CommandFailed("\n".join(f"{case.id}: {case.verdict} {case.message}" for case in run.cases))

    def left(self, name: str) -> dict[str, float]:
        """What the tests have left behind."""
        found: dict[str, float] = json.loads((self.tests / f"{name}.json").read_text("utf-8"))
        return found

    def container_start_s(self) -> float:
        """Until a container has the solution and waits to import it."""
        host = DockerHost(image_name())
        host.isolation()
        start = time.perf_counter()
        guest = host.start(Source(tuple(self.solution.items()), "solution.py"), SandboxLimits())
        took_s = time.perf_counter() - start
        guest.close()
        host.close()
        return took_s


def suite_of_problems(folder: Path) -> Bundle:
    """Core and edge cases of two problems, and a solution that offers what both want."""
    solution = {
        "solution.py": "".join(f"from {name.lower()} import {name}\n" for name in PARTS.values()).encode()
    }
    (folder / "tests").mkdir(parents=True)
    for slug, name in PARTS.items():
        solution[f"{name.lower()}.py"] = (PROBLEMS / slug / "submissions/accepted/reference.py").read_bytes()
        for group in ("core", "edge"):
            test = PROBLEMS / slug / "tests" / f"test_{group}.py"
            shutil.copy(test, folder / "tests" / f"test_{name.lower()}_{group}.py")
    shutil.copy(PROXIED / "stopwatch.py", folder / "tests" / "conftest.py")
    for path, content in solution.items():
        (folder / path).write_bytes(content)
    return Bundle(folder, solution)


def timed_calls(folder: Path) -> Bundle:
    """One case that times calls of a solution that does nothing."""
    (folder / "tests").mkdir(parents=True)
    shutil.copy(PROXIED / "calls.py", folder / "tests" / "test_calls.py")
    return Bundle(folder, {"solution.py": (PROXIED / "identity.py").read_bytes()})
