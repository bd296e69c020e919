"""Holds statements about cost against what was measured, and against one another."""
