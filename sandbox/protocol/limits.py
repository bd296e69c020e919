"""Bounds on what may cross the wire; they are checked before anything is allocated."""

from dataclasses import dataclass

MAX_FRAME_BYTES = 64 << 20
"""No frame may announce more than this, whatever a problem allows."""


MAX_OBJECTS = 200_000
"""How many of its objects a solution may lend to one test."""


MAX_DESCRIPTION_CHARACTERS = 20_000
"""Of one object: the name of its type and those of its methods."""


@dataclass(frozen=True, slots=True)
class ValueLimits:
    """How large and how deep one value may be."""

    size_bytes: int = 16 << 20
    """Encoded size."""
    nodes: int = 1_000_000
    """Values inside the value; a packed run of numbers or strings counts one for each eight."""
    depth: int = 400
    """Containers inside containers; below the recursion limit of ``==`` and ``repr``."""
    colliding_keys: int = 2048
    """Keys of one dict or set that share their hash with another, or fewer in each of many; honest keys
    hardly ever do."""


class ProtocolError(Exception):
    """The other side said something that the protocol does not allow."""


class ValueRefused(Exception):
    """A value cannot be sent: of a type that does not cross, too large, or too deep."""
