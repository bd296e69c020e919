"""Lets the test write to a path of its own choosing."""

from pathlib import Path


def where(name):
    return Path("/tmp/written_by_a_test") if name == "b" else Path("notes") / name
