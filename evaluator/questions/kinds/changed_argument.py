"""An object of the caller's that changes under its hands."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    58,
    "hidden-mutation",
    "mutable-alias",
    text="A caller goes on using what it passed in or got back. What does it see after {place}?",
    strong_answer="Sees that caller and callee hold the same object; chooses between a copy, an immutable "
    "view and a documented change in place, and says what each costs for large input.",
)
