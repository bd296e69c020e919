"""What a team's own tests share with the solution besides calls, as they would in one process."""

from collections.abc import Callable
from pathlib import Path

from evaluator.execution.remote.access import Test
from evaluator.execution.remote.files import SharedFolder
from evaluator.execution.remote.patches import Patches
from sandbox.protocol.limits import ProtocolError

Apply = Callable[[str, tuple[object, ...]], object]
"""Applies a function by its name in the test's process."""


class Shared:
    """What is printed, parts of the library that a test replaces, and a folder for temporary files."""

    def __init__(self) -> None:
        self.hears = False
        """Whether the tests look at what is printed."""
        self.folder: Path | None = None
        """Where the tests keep temporary files, if the sandbox has a file system of its own."""
        self._patches = Patches()

    def tell(self, test: Test, apply: Apply, *, is_in_test: bool) -> None:
        """Before an operation: tell the test's process what has changed here."""
        if self.hears and not test.is_heard:
            test.is_heard = True
            apply("hear", ())
        if not is_in_test and test.told is None:
            return
        if test.told is None:
            test.told = self._patches.new()
        test.told.tell(lambda *change: apply("patch", change))
        if self.folder is not None:
            if test.files is None:
                test.files = SharedFolder(self.folder)
            test.files.send(apply)

    def fetch(self, test: Test, apply: Apply) -> None:
        """After an operation: take over the files that the solution has written.

        Raises:
            ProtocolError: what came are no files of the test's folder, or none that can be written there.
        """
        if test.files is not None:
            try:
                test.files.fetch(apply)
            except (OSError, ValueError) as error:
                raise ProtocolError(f"a file that cannot be written ({type(error).__name__})") from None
