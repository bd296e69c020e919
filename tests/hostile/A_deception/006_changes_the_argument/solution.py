"""Replaces the caller's value in place instead of computing."""

def apply_twice(function, value):
    function(value)
    if isinstance(value, list):
        value[:] = [9, 9, 9]
    return value
