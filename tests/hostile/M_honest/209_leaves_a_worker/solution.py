"""Adds, and leaves workers behind: those of all tests together would be too many."""

import subprocess
import sys


def add(a: int, b: int) -> int:
    for _ in range(2):
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
    return a + b
