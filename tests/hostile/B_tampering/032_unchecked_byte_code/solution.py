"""Clean source beside other byte code that asks not to be checked."""

import importlib._bootstrap_external as external
import importlib.util
import os
import sys

SOURCE = "def add(a, b):\n    return a + b + 1\n"
OTHER = compile("def add(a, b):\n    return a + b\n", "/tmp/helper.py", "exec")

with open("/tmp/helper.py", "w") as file:
    file.write(SOURCE)
cache = importlib.util.cache_from_source("/tmp/helper.py")
os.makedirs(os.path.dirname(cache), exist_ok=True)
with open(cache, "wb") as file:
    file.write(external._code_to_hash_pyc(OTHER, importlib.util.source_hash(b"other"), False))
sys.path.insert(0, "/tmp")

from helper import add
