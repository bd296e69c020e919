"""Graphs as tables or lists of neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from evaluator.growth.made_inputs.kinds import ANY, SERIES, Kind
from evaluator.growth.made_inputs.shapes.shape import Style

_NAMES = ("graph", "adj", "neighbor", "neighbour", "network")


@dataclass(frozen=True, slots=True)
class Graph:
    """Each node with the nodes that an edge leads to; all can be reached from the first."""

    neighbours: str
    """``list``, ``set``, ... or ``dict`` of weights."""
    has_texts: bool = False
    is_list: bool = False
    """The nodes are positions of a list."""

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """About two edges from each of n nodes; ``alike`` is one path through all of them."""
        edges: list[list[int]] = [[] for _ in range(n)]
        for number in range(1, n):
            edges[number - 1 if style == "alike" else draw.randrange(number)].append(number)
        if style != "alike":
            for number in range(n):
                other = draw.randrange(n)
                if other != number and other not in edges[number]:
                    edges[number].append(other)
        rows = [self._row(row, draw) for row in edges]
        return rows if self.is_list else {self.node(number): row for number, row in enumerate(rows)}

    def node(self, number: int) -> object:
        """The name of a node."""
        return f"v{number}" if self.has_texts else number

    def _row(self, row: list[int], draw: Random) -> object:
        nodes = [self.node(number) for number in row]
        match self.neighbours:
            case "dict":
                return {node: draw.randint(1, 100) for node in nodes}
            case "set" | "frozenset":
                return set(nodes)
            case "tuple":
                return tuple(nodes)
            case _:
                return nodes


def graph_in_table(kind: Kind, values: Sequence[dict[Any, Any]], name: str) -> Graph | None:
    """A dict from nodes to nodes, by its type, by its name or by what an example holds."""
    key, content = kind.parts
    inner = content.parts[0] if content.parts else ANY
    tables = [value for value in values if value]
    if tables:
        if content.name not in {*SERIES, "dict"} or not all(map(_is_closed, tables)):
            return None
    elif content.name in {*SERIES, "dict"}:
        if inner not in (key, ANY) or key.name not in {"int", "str", "any"}:
            return None
    elif not (content == ANY and _is_named(name)):
        return None
    neighbours = content.name if content.name in {*SERIES, "dict"} else "list"
    return Graph(neighbours, has_texts=key.name == "str")


def graph_in_list(kind: Kind, rows: Sequence[list[Any]], name: str) -> Graph | None:
    """A list of which each item lists positions of that list; its name alone can say so too."""
    rows = [row for row in rows if row]
    widths = {len(each) for row in rows for each in row}
    if rows and not all(0 <= number < len(row) for row in rows for each in row for number in each):
        return None
    if kind.parts[0].parts[:1] not in ((Kind("int"),), (ANY,)) or not (_is_named(name) or len(widths) > 1):
        return None
    return Graph("list", is_list=True)


def _is_closed(table: dict[Any, Any]) -> bool:
    return all(isinstance(other, int | str) and other in table for row in table.values() for other in row)


def _is_named(name: str) -> bool:
    return any(part in name.lower() for part in _NAMES)
