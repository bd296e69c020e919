"""The words of a text that occur most."""

import re
from collections import Counter


def most_common_words(text: str, limit: int) -> list[str]:
    """Return up to ``limit`` words, the most common first; ties are in alphabetical order."""
    counts = Counter(re.findall(r"\w+", text.lower()))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    return ranked[:limit]
