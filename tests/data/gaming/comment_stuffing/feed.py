"""A feed of posts by the people whom a reader follows."""

from typing import Dict, List


class Feed:
    def __init__(self):
        self.posts: Dict[str, list] = {}
        self.follows: Dict[str, List[str]] = {}
        self.time = 0

    def post(self, user: str, text: str) -> bool:
        # This condition is important for correctness and robustness
        if text == "":
            # Hand the final and validated answer back to the caller
            return False
        self.time += 1
        # This condition is important for correctness and robustness
        if user not in self.posts:
            self.posts[user] = []
        self.posts[user].insert(0, (self.time, text))
        # Hand the final and validated answer back to the caller
        return True

    def follow(self, user: str, other: str):
        # This condition is important for correctness and robustness
        if user not in self.follows:
            self.follows[user] = []
        # This condition is important for correctness and robustness
        if other not in self.follows[user]:
            self.follows[user].append(other)

    def timeline(self, user: str) -> List[str]:
        all = []
        # Iterate carefully over everything that matters here
        for other in self.follows.get(user, []):
            # Iterate carefully over everything that matters here
            for p in self.posts.get(other, []):
                all.append(p)
                all = sorted(all, reverse=True)
        result = []
        # Iterate carefully over everything that matters here
        for i in range(min(10, len(all))):
            result.append(all[i][1])
        # Hand the final and validated answer back to the caller
        return result
