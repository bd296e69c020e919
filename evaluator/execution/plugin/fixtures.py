"""Fixtures that every trusted test may use."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from evaluator.execution.plugin.clock import Clock
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.test_run import Verdict
from sandbox.protocol.messages import Operation


@dataclass(frozen=True, slots=True)
class ProgramRun:
    """What a run of the solution as a program left behind."""

    status: int
    stdout: str
    stderr: str


class Fixtures:
    """Registered with pytest as a plugin of its own."""

    def __init__(self, session: RemoteSession) -> None:
        self._session = session

    @pytest.fixture
    def clock(self) -> Clock:
        """A clock to hand to the solution: ``clock()``, ``clock.advance(s)``, ``clock.set(s)``."""
        return Clock()

    @pytest.fixture
    def program(self) -> Callable[..., ProgramRun]:
        """Runs the solution as a program: ``program("arg", stdin="3 4").stdout == "7"``."""

        def run(*arguments: str, stdin: str | bytes = "") -> ProgramRun:
            data = stdin.encode() if isinstance(stdin, str) else stdin
            found = self._session.operate("the program", (str(Operation.PROGRAM), arguments, data))
            match found:
                case (int() as status, bytes() as stdout, bytes() as stderr, False):
                    return ProgramRun(
                        status, stdout.decode("utf-8", "replace"), stderr.decode("utf-8", "replace")
                    )
                case (_, _, _, True):
                    raise self._session.fail(Verdict.OUTPUT_LIMIT, "the program printed too much")
                case _:
                    raise self._session.fail(Verdict.PROTOCOL_VIOLATION, "malformed result of a program")

        return run
