"""A linear step hidden inside a loop."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    30,
    "list-membership-in-loop",
    "list-shift-in-loop",
    "linear-search-in-loop",
    "linear-key-lookup",
    "pair-search-in-loop",
    "sort-in-loop",
    "slice-copy-in-loop",
    "list-concatenation-in-loop",
    "string-concatenation-in-loop",
    "quadratic-list-sum",
    "window-recomputed-in-loop",
    text="What happens at {place} when the input holds a million elements?",
    strong_answer="Sees that a step of the loop itself walks or copies the data, so the whole is "
    "quadratic; names the structure that makes the step cheap (a set, a dictionary, a deque, a heap, a "
    "running total) and what it costs in memory or in order.",
)
