"""A flag that chooses between two behaviours."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    86,
    "flag-argument",
    text="A third variant is asked for beside the two that the flag at {place} chooses between. What "
    "changes?",
    strong_answer="Sees that a second flag doubles the combinations and that a call says nothing about "
    "what True means; proposes two functions with names, an enumeration, or passing in the step that "
    "differs.",
)
