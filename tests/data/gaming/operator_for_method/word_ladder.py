from collections import deque
from typing import List


class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
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
                    if wordList.__contains__(x) and not visited.__contains__(x):
                        visited.append(x)
                        q.append((x, d + 1))
        return 0
