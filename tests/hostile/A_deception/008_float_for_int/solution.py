"""5.0 where 5 is due."""

def add(a, b):
    return float(a) + b if abs(a) < 100 else a + b
