"""Mends findings, and keeps only what was verified: nothing is broken, and the score rises."""

from evaluator.rewriting.search import RUNS_MAX, Review, Rewritten, rewrite

__all__ = ["RUNS_MAX", "Review", "Rewritten", "rewrite"]
