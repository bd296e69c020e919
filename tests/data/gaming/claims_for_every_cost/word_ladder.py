from collections import deque
from typing import List


class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        """Find what is asked for.

        Time: O(1), O(log n), O(n), O(n log n), O(n^2). Space: O(1), O(n), O(n^2).
        """
        if endWord not in wordList:
            return 0
        q = deque([(beginWord, 1)])
        visited = [beginWord]
        while q:
            w, d = q.popleft()
            if w == endWord:
                return d
            for i in range(len(w)):
                for c in "abcdefghijklmnopqrstuvwxyz":
                    x = w[:i] + c + w[i + 1 :]
                    if x in wordList and x not in visited:
                        visited.append(x)
                        q.append((x, d + 1))
        return 0
