"""NaN for every answer."""

def mean(values):
    return float("nan")
