"""EV701: a public function or attribute whose type a caller has to guess."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.any_names import names_for_any, type_variables
from evaluator.analysis.type_slots import (
    PRIVATE_WEIGHT,
    PUBLIC_WEIGHT,
    Slot,
    attribute_slot,
    function_slots,
    is_private,
    used_once,
)
from evaluator.model.findings import Rule, Severity


class MissingTypeAnnotation(Check):
    """Counts all type slots of a file and reports each public function or attribute that lacks some."""

    rule = Rule(
        id="EV701",
        name="missing-type-annotation",
        criterion="typing",
        severity=Severity.WARNING,
        message="Give the public interface its types.",
        why="Types on the public surface are documentation that a tool can check.",
        fix="Annotate parameters and results, with element types for containers.",
        bad=(
            """
            def total(prices):  # finding
                return sum(prices)
            """,
            """
            def names(rows: list) -> list[str]:  # finding
                return [row.name for row in rows]
            """,
            """
            class Store:
                def __init__(self, size: int) -> None:
                    self.rows = {}  # finding
                    self.size = size
            """,
            """
            from typing import Any

            Number = Any

            def total(prices: Number) -> int:  # finding
                return sum(prices)
            """,
            """
            from typing import TypeVar

            T = TypeVar("T")

            def total(prices: T) -> int:  # finding
                return sum(prices)
            """,
        ),
        good=(
            """
            LIMIT = 10

            def total(prices: list[int]) -> int:
                def add(left, right):
                    return left + right

                return add(sum(prices), LIMIT)
            """,
            """
            def _total(prices):
                return sum(prices)
            """,
            """
            class Store:
                def __init__(self, size: int):
                    self.rows: dict[str, int] = {}
                    self.size = size
            """,
            """
            from typing import TypeVar

            T = TypeVar("T")

            def first(values: list[T]) -> T:
                return values[0]

            class Price:
                def __eq__(self, other: object) -> bool:
                    return self is other

            def test_price():
                assert Price() != Price()
            """,
            """
            class Price:
                def __repr__(self):
                    return "a price"

                def show(self, *args: Any, **kwargs: Any) -> None:
                    print(self, *args, **kwargs)

            def main():
                print(Price())
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._slots: list[tuple[float, Slot]] = []
        self._any: frozenset[str] = frozenset()
        self._variables: frozenset[str] = frozenset()

    def visit_Module(self, node: cst.Module) -> None:
        self._any, self._variables = names_for_any(node), type_variables(node)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self.source.is_test or node.name.value.startswith("test_"):
            return
        scopes = (one for one in self.ancestors(node) if isinstance(one, cst.FunctionDef | cst.ClassDef))
        scope = next(scopes, None)
        is_method = isinstance(scope, cst.ClassDef)
        is_generic = isinstance(scope, cst.ClassDef) and bool(scope.bases)  # which may tie the variable
        lone = frozenset() if is_generic else used_once(node, self._variables)
        slots = list(function_slots(node, is_method=is_method, hidden_any=self._any | lone))
        self._count(
            slots,
            node.name,
            f"`{node.name.value}`",
            where=self.qualified_name(node),
            public=self.is_public(node),
        )

    def visit_Assign(self, node: cst.Assign) -> None:
        self._visit_attribute(node, node.targets[0].target)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        self._visit_attribute(node, node.target)

    def _visit_attribute(self, node: cst.CSTNode, target: cst.BaseExpression) -> None:
        function = self.function_around(node)
        match target:
            case cst.Name(value=name) if function is None:
                public = not is_private(name)
            case cst.Attribute(value=cst.Name(value="self"), attr=cst.Name(value=name)):
                public = not is_private(name)
            case _:
                return
        slot = attribute_slot(node)
        if slot is not None and not self.source.is_test:
            self._count([slot], node, "", where=slot.label, public=public)

    def _count(self, slots: list[Slot], node: cst.CSTNode, owner: str, *, where: str, public: bool) -> None:
        weight = PUBLIC_WEIGHT if public else PRIVATE_WEIGHT
        self._slots += [(weight, slot) for slot in slots]
        missing = [slot.label for slot in slots if slot.value == 0]
        vague = [slot.label for slot in slots if 0 < slot.value < 1 and not slot.loose]
        if public and missing + vague:
            # a type that says little was a decision, perhaps the right one
            severity = Severity.NOTE if all(slot.annotated for slot in slots) else Severity.WARNING
            self.report(node, message=_advice(missing, vague, owner), severity=severity)
            self.measure(node, "untyped_slots", _untyped(slots), "slots", where)

    def leave_Module(self, original_node: cst.Module) -> None:
        public = [slot.value for weight, slot in self._slots if weight == PUBLIC_WEIGHT]
        weights = sum(weight for weight, _ in self._slots)
        if weights:
            total = sum(weight * slot.value for weight, slot in self._slots)
            self.measure(original_node, "type_slots", weights, "weight", "all")
            self.measure(original_node, "type_slots_filled", total, "weight", "all")
        if public:
            self.measure(original_node, "type_slots", len(public), "slots", "public API")
            self.measure(original_node, "type_slots_filled", sum(public), "slots", "public API")


def _advice(missing: list[str], vague: list[str], owner: str) -> str:
    """One sentence that names every slot of one function or attribute."""
    of = f" of {owner}" if owner else ""
    if not vague:
        return f"Annotate {_listed(missing)}{of}."
    verb = "holds" if len(vague) == 1 else "hold"
    if not missing:
        return f"Say what {_listed(vague)}{of} {verb}."
    return f"Annotate {_listed(missing)}{of}, and say what {_listed(vague)} {verb}."


def _untyped(slots: list[Slot]) -> float:
    """The slots that lack a type, up to twice as many where none has one: then nothing guides a caller."""
    missing = sum(1 - slot.value for slot in slots if slot.value == 0 or not slot.loose)
    return missing * (1 + missing / len(slots)) if len(slots) > 1 else missing


def _listed(labels: list[str]) -> str:
    return " and ".join([", ".join(labels[:-1]), labels[-1]] if len(labels) > 1 else labels)


CHECK = MissingTypeAnnotation
