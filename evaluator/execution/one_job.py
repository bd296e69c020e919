"""A trusted child process that serves one job: the job on its standard input, the answer on its output."""

import subprocess
import tempfile
from pathlib import Path

from evaluator.execution.child import environment, interpreter
from evaluator.execution.sandboxes import sweep_run


class ChildFailed(Exception):
    """The child gave no answer; the text says whether it took too long or ended."""


def serve_one(module: str, job: bytes, *, run_id: str, seed: int, timeout_s: float) -> bytes:
    """Run ``module`` on ``job``; what a child that was cut off has left is removed.

    Raises:
        ChildFailed: it ran longer than ``timeout_s``, or its status was not 0.
    """
    with tempfile.TemporaryDirectory(prefix="senior-bar-") as folder:
        try:
            done = subprocess.run(
                [*interpreter(), "-m", module],
                input=job,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=timeout_s,
                cwd=folder,
                env=environment(seed) | {"TMPDIR": folder, "HOME": folder},
                check=True,
            )
        except BaseException as error:
            sweep_run(run_id, Path(folder))  # a child that ends by itself has closed what it opened
            if isinstance(error, subprocess.TimeoutExpired):
                raise ChildFailed(f"took longer than {timeout_s:g} s") from None
            if isinstance(error, subprocess.CalledProcessError):
                raise ChildFailed("ended unexpectedly") from None
            raise
    return done.stdout
