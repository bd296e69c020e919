"""Kills itself at import."""

import os

os.kill(os.getpid(), 9)
