class Solution:
    def add(self, a: int, b: int) -> int:
        return a + b


def add(a: int, b: int) -> int:
    return Solution().add(a, b)
