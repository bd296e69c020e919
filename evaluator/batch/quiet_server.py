"""Loaded by the fork server: it and its children say nothing until a worker is ready.

A worker that is still being made when the batch is stopped finds its queues gone, and would say so at length.
"""

import os

_errors = os.dup(2)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def speak_again() -> None:
    """Give a worker its standard error back."""
    os.dup2(_errors, 2)
