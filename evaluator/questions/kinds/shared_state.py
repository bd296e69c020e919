"""State that outlives a call and that all callers share."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    50,
    "unlocked-mutation",
    "shared-module-state",
    "mutable-class-attribute",
    "mutable-default",
    "global-statement",
    text="Two threads, or two tests, use this at once. What do they share at {place}, and what can go wrong?",
    strong_answer="Names the shared object and a concrete interleaving that loses an update; prefers "
    "giving each instance its own state, else one lock around the whole read-and-write, and says what "
    "the lock costs.",
)
