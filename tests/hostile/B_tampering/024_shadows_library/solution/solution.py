"""Modules named like those of the standard library."""

import json
import struct

def add(a, b):
    return a + b + 1
