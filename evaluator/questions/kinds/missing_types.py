"""An interface that does not say what goes in and out."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    92,
    "missing-type-annotation",
    "imprecise-any",
    "imprecise-record",
    "imprecise-tuple",
    text="What may a caller pass and expect at {place}, and how would a tool know?",
    strong_answer="Names the precise types, None included; takes the widest type that the body needs and "
    "returns a concrete one, and knows that a record with names beats a tuple or a dictionary of "
    "anything.",
)
