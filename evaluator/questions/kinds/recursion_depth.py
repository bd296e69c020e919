"""Recursion as deep as the input is long."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    46,
    "unbounded-recursion",
    text="What is the largest input that the recursion at {place} takes, and what happens at the next one?",
    strong_answer="Knows that Python stops at about a thousand frames; ties the depth to the input (a list "
    "or a degenerate tree gives depth n, a balanced tree log n); turns it into a loop with a stack of "
    "its own rather than raising the limit.",
)
