# pylint: skip-file
# ruff: noqa
# mypy: ignore-errors
import os  # noqa: F401


def add(a, b):  # type: ignore
    return eval("a + b")  # nosec
