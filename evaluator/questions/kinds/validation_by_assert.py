"""An assertion that a caller relies on."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    84,
    "assert-as-validation",
    text="Python runs with -O. What does {place} still check?",
    strong_answer="Knows that assertions are taken out then; keeps them for what cannot happen, and raises "
    "a telling exception for what a caller can get wrong.",
)
