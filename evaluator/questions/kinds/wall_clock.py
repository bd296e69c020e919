"""A duration measured by a clock that can be set."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    74,
    "wall-clock-duration",
    text="The machine's clock is set back by a minute. What does the code at {place} do?",
    strong_answer="Knows that wall clocks jump; measures durations by a monotonic clock, takes the clock "
    "as a parameter so that a test can move it, and says what still breaks over a restart.",
)
