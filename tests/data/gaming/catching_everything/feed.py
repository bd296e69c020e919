"""A feed of posts by the people whom a reader follows."""

from typing import Dict, List


class Feed:
    def __init__(self):
        self.posts: Dict[str, list] = {}
        self.follows: Dict[str, List[str]] = {}
        self.time = 0

    def post(self, user: str, text: str) -> bool:
        try:
            assert text != ""
        except AssertionError:
            return False
        self.time += 1
        if user not in self.posts:
            self.posts[user] = []
        self.posts[user].insert(0, (self.time, text))
        return True

    def follow(self, user: str, other: str):
        if user not in self.follows:
            self.follows[user] = []
        if other not in self.follows[user]:
            self.follows[user].append(other)

    def timeline(self, user: str) -> List[str]:
        all = []
        for other in self.follows.get(user, []):
            for p in self.posts.get(other, []):
                all.append(p)
                all = sorted(all, reverse=True)
        result = []
        for i in range(min(10, len(all))):
            result.append(all[i][1])
        return result
