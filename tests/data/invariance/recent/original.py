"""The pages that a reader opened last.

I use an OrderedDict instead of a hand-written linked list: less code to maintain, at the cost of more memory
for each entry.
"""

from collections import OrderedDict


class RecentPages:
    """Keeps the titles of at most ``limit`` pages by their addresses."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._titles: OrderedDict[str, str] = OrderedDict()

    def open(self, address: str, title: str) -> None:
        """Put the page first; the one opened longest ago may have to go."""
        self._titles[address] = title
        self._titles.move_to_end(address)
        if len(self._titles) > self._limit:
            self._titles.popitem(last=False)

    def find_title(self, address: str) -> str | None:
        """The title of a page, or None when it is forgotten."""
        if address not in self._titles:
            return None
        self._titles.move_to_end(address)
        return self._titles[address]
