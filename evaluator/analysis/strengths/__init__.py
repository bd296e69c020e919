"""One strength, one file: what a reviewer would praise, and how it is told from its look-alikes."""
