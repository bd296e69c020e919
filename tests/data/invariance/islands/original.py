from collections import deque
from typing import List


class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        if not grid:
            return 0
        rows, columns = len(grid), len(grid[0])
        visited = set()
        count = 0
        for row in range(rows):
            for column in range(columns):
                if grid[row][column] == "1" and (row, column) not in visited:
                    self.flood(grid, row, column, visited)
                    count += 1
        return count

    def flood(self, grid: List[List[str]], row: int, column: int, visited: set) -> None:
        # Breadth first, so that a large island needs no deep recursion.
        waiting = deque([(row, column)])
        visited.add((row, column))
        while waiting:
            r, c = waiting.popleft()
            for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                cell = (r + dr, c + dc)
                if self.isLand(grid, cell) and cell not in visited:
                    visited.add(cell)
                    waiting.append(cell)

    def isLand(self, grid: List[List[str]], cell: tuple) -> bool:
        row, column = cell
        inside = 0 <= row < len(grid) and 0 <= column < len(grid[0])
        return inside and grid[row][column] == "1"
