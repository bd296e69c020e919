"""Floats that went through fifteen digits of text."""

def keep(value):
    return float(f"{value:.15g}")
