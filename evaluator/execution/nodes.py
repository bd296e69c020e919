"""Linked nodes that a problem declares, as tests see them."""

from collections.abc import Iterable

from evaluator.model.problem import Node
from sandbox.protocol.records import Records, Shape


def shapes_of(nodes: Iterable[Node]) -> tuple[Shape, ...]:
    """The declared nodes as the protocol knows them."""
    return tuple(Shape(node.name, tuple((name, 0) for name in node.values), node.links) for node in nodes)


class NodeClasses:
    """The classes with which tests build nodes; the solution has classes of its own for them."""

    def __init__(self, nodes: Iterable[Node] = ()) -> None:
        shapes = shapes_of(nodes)
        self.by_name = {shape.name: shape.make_class("solution") for shape in shapes}
        self.records = Records([(shape, self.by_name[shape.name]) for shape in shapes])
