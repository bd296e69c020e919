"""Where a change moves a criterion by more than it may, and why that stands."""

DIFFERS = {
    ("chunks", "loop", "readability"): "true: a comprehension says at one look that a list is built",
    ("recent", "german_comments", "trade_offs"): "trade-offs are found by English words only",
}
"""By source, change and criterion: the reason, beginning with `true` where the code differs indeed."""
