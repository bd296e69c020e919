"""The function that is hardest to follow."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    80,
    "cognitive-complexity",
    text="How would you prove to a colleague that the function at {place} is right?",
    strong_answer="Names its cases and the invariant of its loop; finds the seam where it falls into two "
    "functions with names, and the tests that would have to stand before it is touched.",
)
