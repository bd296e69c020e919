"""A number without a name."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    90,
    "magic-number",
    text="Where does the number at {place} come from, and who may change it?",
    strong_answer="Gives its unit and its reason; moves it into a named constant or a parameter with a "
    "default, and says what else has to change with it.",
)
