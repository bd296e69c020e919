"""Floats compared for equality."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    72,
    "float-equality",
    text="Which two values that a person would call equal does the comparison at {place} tell apart?",
    strong_answer="Gives an example such as 0.1 + 0.2; chooses between a tolerance (absolute or relative, "
    "and how large), integers of the smallest unit, or Decimal, by what the numbers mean.",
)
