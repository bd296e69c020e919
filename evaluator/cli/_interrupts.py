"""Ctrl-C and SIGTERM: the first ends what is under way, and a second one cuts no clean-up short."""

import signal
import time
from types import FrameType

PATIENCE_S = 30.0
"""How long a clean-up may take before a further signal ends it too."""


class Interrupts:
    """Raises ``KeyboardInterrupt`` for the first signal, and again for those that come much later."""

    def __init__(self) -> None:
        self._last_s = -PATIENCE_S

    def install(self) -> None:
        """Handle both signals; a shell's background job that ignores Ctrl-C goes on ignoring it."""
        signal.signal(signal.SIGTERM, self)
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, self)

    def ignore(self) -> None:
        """From here on the process only ends; the interpreter would let a further signal kill it then."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)

    def __call__(self, _signal: int, _frame: FrameType | None) -> None:
        """The handler."""
        now_s = time.monotonic()
        if now_s - self._last_s >= PATIENCE_S:
            self._last_s = now_s
            raise KeyboardInterrupt
