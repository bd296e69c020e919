"""How often each word stands in a file, comments and strings included."""

import re
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=2)  # several checks ask about the same file
def mentions(text: str) -> Counter[str]:
    """Counts that never miss a use; names in texts make them too high, which keeps a check silent."""
    return Counter(_WORD.findall(text))
