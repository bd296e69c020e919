"""Paths that come from the solution: names of files in the sandbox, and never of files on this machine."""

from pathlib import PosixPath
from typing import NoReturn

from evaluator.execution.remote.faults import RemoteUseError
from sandbox.protocol.library import stand_in


class SolutionPath(PosixPath):
    """Equal to the path of the same name; a test that opened or removed it would do so here."""

    def __fspath__(self) -> NoReturn:
        raise RemoteUseError(
            f"{str(self)!r} is a path in the sandbox, whose files a test cannot reach: "
            "let the solution read it, or compare the path"
        )


SolutionPath.__name__ = SolutionPath.__qualname__ = PosixPath.__name__  # as it is shown


def keep_apart() -> None:
    """Let every path that comes be one of these."""
    stand_in("pathlib", "PosixPath", SolutionPath)
