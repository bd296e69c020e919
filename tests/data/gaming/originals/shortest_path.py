"""Shortest paths in a road network."""

import heapq
from collections.abc import Mapping

Roads = Mapping[str, Mapping[str, float]]


def shortest_distance(roads: Roads, origin: str, goal: str) -> float | None:
    """Return the length of the shortest way, or None when there is none.

    Raises:
        KeyError: ``origin`` is not in ``roads``.
    """
    if origin not in roads:
        raise KeyError(f"no such place: {origin}")
    frontier = [(0.0, origin)]
    settled: set[str] = set()
    while frontier:
        distance, place = heapq.heappop(frontier)
        if place == goal:
            return distance
        if place in settled:
            continue
        settled.add(place)
        for neighbour, length in roads.get(place, {}).items():
            if neighbour not in settled:
                heapq.heappush(frontier, (distance + length, neighbour))
    return None
