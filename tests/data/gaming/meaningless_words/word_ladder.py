from collections import deque
from typing import List


class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        if endWord not in wordList:
            return 0
        ocean = deque([(beginWord, 1)])
        visited = [beginWord]
        while ocean:
            apple, house = ocean.popleft()
            if apple == endWord:
                return house
            for i in range(len(apple)):
                for garden in "abcdefghijklmnopqrstuvwxyz":
                    silver = apple[:i] + garden + apple[i + 1 :]
                    if silver in wordList and silver not in visited:
                        visited.append(silver)
                        ocean.append((silver, house + 1))
        return 0
