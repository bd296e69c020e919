"""``raise`` inside ``except`` names its cause."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite
from evaluator.analysis.reading.search import find

_NAME = "error"


class RaiseWithoutCause(Rewrite):
    """Adds ``from error``, and the name to the handler where it has none and the word is free."""

    pairs = (
        (
            """
            def number(text):
                try:
                    return int(text)
                except ValueError as problem:
                    raise RuntimeError(f"{text} is no number")  # finding
            """,
            """
            def number(text):
                try:
                    return int(text)
                except ValueError as problem:
                    raise RuntimeError(f"{text} is no number") from problem
            """,
        ),
        (
            """
            def price(prices, name):
                try:
                    return prices[name]
                except (KeyError, TypeError):
                    raise ValueError(name)  # finding
            """,
            """
            def price(prices, name):
                try:
                    return prices[name]
                except (KeyError, TypeError) as error:
                    raise ValueError(name) from error
            """,
        ),
    )
    refused = (
        """
        def number(text):
            try:
                return int(text)
            except:
                raise RuntimeError(text)  # finding
        """,
        """
        def number(text):
            error = "no number"
            try:
                return int(text)
            except ValueError:
                raise RuntimeError(error)  # finding
        """,
    )

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self._unnamed: set[cst.ExceptHandler] = set()

    def leave_Raise(self, original_node: cst.Raise, updated_node: cst.Raise) -> cst.Raise:
        if not self.is_reported(original_node) or updated_node.exc is None or updated_node.cause is not None:
            return updated_node
        handler = self._handler(original_node)
        if handler is None or handler.type is None:
            return updated_node
        match handler.name:
            case None if all(name.value != _NAME for name in find(self.module, cst.Name)):
                self._unnamed.add(handler)
                cause = _NAME
            case cst.AsName(name=cst.Name(value=name)):
                cause = name
            case _:
                return updated_node
        return updated_node.with_changes(cause=cst.From(cst.Name(cause)))

    def leave_ExceptHandler(
        self, original_node: cst.ExceptHandler, updated_node: cst.ExceptHandler
    ) -> cst.ExceptHandler:
        if original_node not in self._unnamed:
            return updated_node
        return updated_node.with_changes(name=cst.AsName(cst.Name(_NAME)))

    def _handler(self, node: cst.CSTNode) -> cst.ExceptHandler | None:
        """The handler in whose own code ``node`` stands."""
        while not isinstance(node, cst.FunctionDef | cst.Lambda | cst.ClassDef | cst.Module):
            node = self.parent(node)
            if isinstance(node, cst.ExceptHandler):
                return node
        return None


REWRITE = RaiseWithoutCause
