"""The kinds of promises that docstrings make: each module is one, and is found by itself."""
