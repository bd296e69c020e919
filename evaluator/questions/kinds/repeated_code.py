"""The same statements in more than one place."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    82,
    "duplicate-statements",
    "repeated-branch-ending",
    text="The rule behind the lines at {place} changes. Where else does the change have to go, and how "
    "would you notice one that was missed?",
    strong_answer="Finds the copies; says whether they change for the same reason, as only then they "
    "belong into one function, and names the parameter that it needs.",
)
