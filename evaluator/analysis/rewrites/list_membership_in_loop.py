"""A list that is only searched becomes a set, or gets one beside it."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import PlannedRewrite
from evaluator.analysis.reading.local_names import first_list, is_free, uses, with_element_type
from evaluator.analysis.reading.search import find


class ListMembershipInLoop(PlannedRewrite):
    """Turns a list that only grows by ``append`` itself; beside one that is only read it makes a set."""

    pairs = (
        (
            """
            def repeated(values: list[int]) -> list[int]:
                seen: list[int] = []
                found = []
                for value in values:
                    if value in seen:  # finding
                        found.append(value)
                    seen.append(value)
                return found
            """,
            """
            def repeated(values: list[int]) -> list[int]:
                seen: set[int] = set()
                found = []
                for value in values:
                    if value in seen:
                        found.append(value)
                    seen.add(value)
                return found
            """,
        ),
        (
            """
            def common(left: list[int], right: list[int]) -> list[int]:
                # in the order of the left
                return [value for value in left if value in right]  # finding
            """,
            """
            def common(left: list[int], right: list[int]) -> list[int]:
                distinct_right = set(right)
                # in the order of the left
                return [value for value in left if value in distinct_right]
            """,
        ),
    )
    refused = (
        """
        def unique(values):
            seen = []
            for value in values:
                if value not in seen:  # finding
                    seen.append(value)
            return seen
        """,
        """
        def drop(values: list[int], gone: list[int]) -> None:
            for value in values:
                if value in gone:  # finding
                    gone.remove(value)
        """,
    )

    def visit_Module(self, node: cst.Module) -> None:
        super().visit_Module(node)
        for target in find(node, cst.ComparisonTarget):
            if isinstance(target.comparator, cst.Name) and self.is_reported_at(target):
                function = self.function_around(target)
                if function is not None:
                    self._mend(function, target.comparator.value)

    def _mend(self, function: cst.FunctionDef, name: str) -> None:
        start = first_list(function, name)
        searches = [use for use in uses(function, name) if self._is_search(use)]
        others = [use for use in uses(function, name) if not self._is_search(use)]
        if start is None:
            if all(map(self._is_reading, others)):
                self._add_set(function, name, searches)
        elif all(self._is_growth(use) or self._is_target(use, start) for use in others):
            self._make_set(start, [use for use in others if self._is_growth(use)])

    def _is_search(self, use: cst.Name) -> bool:
        match self.parent(use):
            case cst.ComparisonTarget(operator=cst.In() | cst.NotIn()):
                return True
            case _:
                return False

    def _is_growth(self, use: cst.Name) -> bool:
        """Whether the use is ``name.append(value)`` as a statement."""
        call = self.parent(self.parent(use))
        match call:
            case cst.Call(func=cst.Attribute(value=owner, attr=cst.Name(value="append")), args=[_]):
                return owner is use and isinstance(self.parent(call), cst.Expr)
            case _:
                return False

    def _is_target(self, use: cst.Name, start: cst.CSTNode) -> bool:
        around = self.parent(use)
        return start in {around, self.parent(around)}

    def _is_reading(self, use: cst.Name) -> bool:
        """Whether the list stays as it was: a parameter, a loop over it, its length."""
        match self.parent(use):
            case cst.For(iter=read) | cst.CompFor(iter=read) | cst.Param(name=read):
                return read is use
            case cst.Arg() as arg:
                call = self.parent(arg)
                return isinstance(call, cst.Call) and self.code(call.func) == "len"
            case _:
                return False

    def _make_set(self, start: cst.Assign | cst.AnnAssign, growths: list[cst.Name]) -> None:
        if isinstance(start, cst.AnnAssign):
            annotation = with_element_type(start.annotation, "set")
            if annotation is None:
                return
            self.plan(start.annotation, lambda _: annotation)
        if start.value is not None:
            self.plan(start.value, _as_set)
        for use in growths:
            self.plan(self.parent(use), lambda updated: updated.with_changes(attr=cst.Name("add")))

    def _add_set(self, function: cst.FunctionDef, name: str, searches: list[cst.Name]) -> None:
        fresh = f"distinct_{name}"
        inside = [each for each in function.body.body if set(searches) <= set(find(each, cst.Name))]
        if len(inside) != 1 or not is_free(function, fresh):
            return
        made = self.statement(f"{fresh} = set({name})\n")
        self.plan(inside[0], lambda updated: cst.FlattenSentinel([made, updated]))
        for use in searches:
            self.plan(use, lambda updated: updated.with_changes(value=fresh))


def _as_set(display: cst.List) -> cst.BaseExpression:
    if not display.elements:
        return cst.Call(cst.Name("set"))
    return cst.Set(display.elements, lpar=display.lpar, rpar=display.rpar)


REWRITE = ListMembershipInLoop
