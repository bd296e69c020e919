from collections import Counter
from typing import Optional


def most_common_word(sentence: str) -> Optional[str]:
    """The word that comes most often, or None; the earlier one of several."""
    words = sentence.lower().split()
    if len(words) == 0:
        return None
    return Counter(words).most_common(1)[0][0]
