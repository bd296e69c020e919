"""What every shape can do."""

from random import Random
from typing import Literal, Protocol

Style = Literal["random", "sorted", "alike", "nested", "exact"]
"""``random`` where a shape has no other; ``exact`` numbers are n itself."""


class Shape(Protocol):
    """Makes values of one shape; the same ``draw`` gives the same value."""

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """A value of size n."""
