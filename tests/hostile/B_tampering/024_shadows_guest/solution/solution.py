"""A package named like the guest's own."""

import importlib
import sandbox

importlib.reload(sandbox)

def add(a, b):
    return a + b + 1
