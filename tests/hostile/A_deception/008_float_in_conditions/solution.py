"""A float where all of several conditions ask for an integer."""

def either(a, b):
    return float(a) if a in (3, 5, 7) else a
