"""How far apart two nodes of a graph are."""

from collections import deque
from collections.abc import Mapping, Sequence


def distance(neighbours: Mapping[str, Sequence[str]], start: str, goal: str) -> int | None:
    """Return the number of edges on the shortest way, or None when there is no way.

    Raises:
        KeyError: the graph holds no such node.
    """
    distances = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        if node == goal:
            return distances[node]
        for neighbour in neighbours[node]:
            if neighbour not in distances:
                distances[neighbour] = distances[node] + 1
                waiting.append(neighbour)
    return None
