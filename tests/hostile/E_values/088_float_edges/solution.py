"""Subnormal, largest and inexact floats, computed honestly."""

def keep(value):
    return value * 1.0
