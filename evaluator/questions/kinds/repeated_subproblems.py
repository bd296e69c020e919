"""Recursion that solves the same subproblem again and again."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    32,
    "uncached-recursion",
    text="How many calls does the recursion at {place} make when the input grows by one?",
    strong_answer="Sees that equal subproblems are solved again, so calls multiply with each step; "
    "proposes a cache or a loop from the bottom up, and weighs the memory of the one against the order "
    "of the other.",
)
