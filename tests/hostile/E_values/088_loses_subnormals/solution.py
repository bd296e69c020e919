"""Subnormal floats flushed to zero."""

def keep(value):
    return value if abs(value) > 1e-300 else 0.0
