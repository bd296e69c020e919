"""Empty input that nothing answers for."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    40,
    "error-on-empty",
    text="What should a caller get from {place} for empty input, and where is that decided?",
    strong_answer="Says what fails there today; chooses between a defined result and a telling exception "
    "by what callers can do with it, does it before the work begins, and writes it into the docstring "
    "and a test.",
)
