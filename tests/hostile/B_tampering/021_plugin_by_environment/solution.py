"""Names plugins of pytest in the environment."""

import os

os.environ["PYTEST_PLUGINS"] = "solution"
os.environ["PYTEST_ADDOPTS"] = "--collect-only"
os.environ.pop("PYTEST_DISABLE_PLUGIN_AUTOLOAD", None)


def add(a, b):
    return a + b + 1
