"""A pyproject.toml that runs nothing."""

def add(a, b):
    return a + b + 1
