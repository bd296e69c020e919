"""EV611: an abstract base with one implementation that nobody else refers to."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.mentions import mentions
from evaluator.model.findings import Rule, Severity

_ABSTRACT = frozenset({"ABC", "abc.ABC", "ABCMeta", "abc.ABCMeta"})


class NeedlessAbstraction(Check):
    """Looks at abstract classes named once more in the file: as the base of their only implementation."""

    rule = Rule(
        id="EV611",
        name="needless-abstraction",
        criterion="structure",
        severity=Severity.NOTE,
        message="Fold the abstract class into its only implementation.",
        why="An abstraction pays when there are two things to abstract from; until then it is a detour.",
        fix="Keep the concrete class; extract the base when a second implementation or a caller needs it.",
        bad=(
            """
            from abc import ABC, abstractmethod

            class Store(ABC):  # finding
                @abstractmethod
                def get(self, key): ...

            class MemoryStore(Store):
                def get(self, key):
                    return key
            """,
        ),
        good=(
            """
            from abc import ABC, abstractmethod

            class Store(ABC):
                @abstractmethod
                def get(self, key): ...

            class MemoryStore(Store):
                def get(self, key):
                    return key

            class NullStore(Store):
                def get(self, key):
                    return None
            """,
            """
            from abc import ABC, abstractmethod

            class Store(ABC):
                @abstractmethod
                def get(self, key): ...

            class MemoryStore(Store):
                def get(self, key):
                    return key

            class Cache:
                def __init__(self, store: Store):
                    self.store = store
            """,
            """
            from abc import ABC

            class Store(ABC):
                def get(self, key):
                    return key
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._abstract: dict[str, cst.ClassDef] = {}
        self._children: dict[str, list[str]] = {}

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        names = [dotted(one.value) for one in (*node.bases, *node.keywords)]
        for name in names:
            self._children.setdefault(name, []).append(node.name.value)
        if _ABSTRACT.intersection(names) and len(names) == 1 and _is_abstract(node):
            self._abstract[node.name.value] = node

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        for name, node in self._abstract.items():
            children = self._children.get(name, [])
            if len(children) == 1 and mentions(self.source.text)[name] == 2 and not self.source.is_test:
                self.report(
                    node.name, message=f"Fold `{name}` into `{children[0]}`, its only implementation and use."
                )


def _is_abstract(node: cst.ClassDef) -> bool:
    decorated = (
        one.decorator
        for member in node.body.body
        if isinstance(member, cst.FunctionDef)
        for one in member.decorators
    )
    return any(dotted(one).endswith("abstractmethod") for one in decorated)


CHECK = NeedlessAbstraction
