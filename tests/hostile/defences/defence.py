"""What is known of one defence: where it lives, and how the corpus shows that it is gone."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest


@dataclass(frozen=True, slots=True)
class Defence:
    """One line of the table in README.md, and the way to do without it."""

    name: str
    lives_in: str
    """Path and name in this repository."""
    samples: tuple[str, ...]
    """Each of them turns red without the defence."""
    without: str
    """Part of what the check of each sample says then."""
    remove: Callable[[pytest.MonkeyPatch], None]
    """Switches exactly this defence off in the present process."""

    def row(self) -> str:
        """Its line of the table."""
        samples = ", ".join(f"`{sample}`" for sample in self.samples)
        return f"| {self.name} | `{self.lives_in}` | {samples} | {self.without} |"


UNDESERVED = "an undeserved pass"
