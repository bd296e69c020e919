"""A clock for trusted tests, which moves only when it is told to."""


class Clock:
    """A clock that stands still until the test moves it."""

    def __init__(self, now_s: float = 0.0) -> None:
        self._now_s = now_s

    def __call__(self) -> float:
        """Seconds since the start of the test."""
        return self._now_s

    def advance(self, seconds: float) -> None:
        """Let time pass; a negative number turns the clock back."""
        self._now_s += seconds

    def set(self, now_s: float) -> None:
        """Show this time from now on."""
        self._now_s = now_s
