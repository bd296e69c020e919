"""EV520: an index that does nothing but fetch the element."""

from collections.abc import Iterable, Iterator

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.expressions import code
from evaluator.analysis.reading.search import Node, find, is_call_of
from evaluator.model.findings import Rule, Severity


class UnidiomaticIndexLoop(Check):
    """Looks at ``range(len(values))``; neighbours, grids, stored elements and other sums need it."""

    rule = Rule(
        id="EV520",
        name="unidiomatic-index-loop",
        criterion="readability",
        severity=Severity.NOTE,
        message="Loop over the values, or over enumerate(values).",
        why="The index is only used to fetch the element.",
        fix="Write `for index, value in enumerate(values):`, or `zip` for two sequences side by side.",
        bad=(
            """
            def show(values):
                for index in range(len(values)):  # finding
                    print(index, values[index])
            """,
            """
            def total(self):
                amount = 0
                for i in range(0, len(self.items)):  # finding
                    if self.items[i].paid:
                        amount += self.items[i].price
                return amount
            """,
            """
            def dot(left, right):
                return sum(left[i] * right[i] for i in range(len(left)))  # finding
            """,
            """
            def positions(text):
                last = {}
                start = 0
                for end in range(len(text)):  # finding
                    start = max(start, last.get(text[end], 0))
                    last[text[end]] = end + 1
                return start
            """,
        ),
        good=(
            """
            def clamp(values, limit):
                for i in range(len(values)):
                    if values[i] > limit:
                        values[i] = limit
            """,
            """
            def rising(values):
                return all(values[i] < values[i + 1] for i in range(len(values) - 1))
            """,
            """
            def value(digits, worth):
                total = 0
                for i in range(len(digits)):
                    if i + 1 < len(digits) and worth[digits[i]] < worth[digits[i + 1]]:
                        total -= worth[digits[i]]
                return total
            """,
            """
            def islands(grid, visit):
                for row in range(len(grid)):
                    for column in range(len(grid[0])):
                        if grid[row][column] == "1":
                            visit(row, column)
            """,
            """
            def common(left, right):
                table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
                for i in range(len(left)):
                    for j in range(len(right)):
                        if left[i] == right[j]:
                            table[i + 1][j + 1] = table[i][j] + 1
                return table[-1][-1]
            """,
            """
            def shift(values, swap):
                for i in range(len(values)):
                    if values[i] > 0:
                        swap(values, i)
            """,
            """
            def drain(values):
                for i in range(len(values)):
                    print(values[i])
                    values.append(i)
            """,
        ),
    )

    def visit_For(self, node: cst.For) -> None:
        self._look_at(node, node.target, node.iter, [node.body])

    def visit_CompFor(self, node: cst.CompFor) -> None:
        whole = next(one for one in self.ancestors(node) if isinstance(one, cst.BaseComp))
        if whole.for_in is not node:
            return
        parts = [whole.key, whole.value] if isinstance(whole, cst.DictComp) else [_element(whole)]
        inner = [node.inner_for_in] if node.inner_for_in else []
        self._look_at(node, node.target, node.iter, [*parts, *node.ifs, *inner])

    def _look_at(
        self,
        loop: cst.CSTNode,
        target: cst.BaseExpression,
        iterable: cst.BaseExpression,
        repeated: Iterable[cst.CSTNode],
    ) -> None:
        sequence = _counted(iterable)
        if sequence is None or not isinstance(target, cst.Name):
            return
        parts = list(repeated)
        if self._only_fetches(code(sequence), target.value, parts):
            self.report(loop)

    def _only_fetches(self, sequence: str, index: str, parts: list[cst.CSTNode]) -> bool:
        """Whether the element is read by its index, and neither is used in any way that needs more."""
        bound = list(_targets(parts))
        if any(isinstance(target, cst.Name) and target.value == index for target in bound):
            return False
        stored = [target for target in bound if isinstance(target, cst.Subscript)]
        fetched = False
        for one in _found(parts, cst.Subscript):
            plain = _plain_index(one)
            if code(one.value) == sequence:
                if plain != index or one in stored or isinstance(self.parent(one), cst.Subscript):
                    return False  # a neighbour, a place to store in, or a row of a grid
                fetched = True
            elif plain != index and self._counts_with(index, one):
                return False
        return fetched and not self._is_used_whole(sequence, parts)

    def _counts_with(self, index: str, element: cst.Subscript) -> bool:
        """Whether ``index`` itself, not what it fetches, is part of another index."""
        names = (name for item in element.slice for name in find(item, cst.Name) if name.value == index)
        return any(self._subscript_around(name) is element for name in names)

    def _subscript_around(self, node: cst.CSTNode) -> cst.CSTNode | None:
        return next((around for around in self.ancestors(node) if isinstance(around, cst.Subscript)), None)

    def _is_used_whole(self, sequence: str, parts: list[cst.CSTNode]) -> bool:
        """Whether the sequence is changed, handed on or bound anew while it is walked."""
        names = [*_found(parts, cst.Name), *_found(parts, cst.Attribute)]
        return any(
            dotted(one) == sequence
            and not self._is_name_of_attribute(one)
            and not isinstance(self.parent(one), cst.Subscript)
            and not is_call_of(self.parent(self.parent(one)), "len")
            for one in names
        )

    def _is_name_of_attribute(self, node: cst.CSTNode) -> bool:
        around = self.parent(node)
        return isinstance(around, cst.Attribute) and around.attr is node


def _counted(iterable: cst.BaseExpression) -> cst.BaseExpression | None:
    """``values`` of ``range(len(values))``, a name or an attribute."""
    match iterable:
        case cst.Call(func=cst.Name(value="range"), args=[cst.Arg(value=length)]):
            pass
        case cst.Call(
            func=cst.Name(value="range"), args=[cst.Arg(value=cst.Integer(value="0")), cst.Arg(value=length)]
        ):
            pass
        case _:
            return None
    match length:
        case cst.Call(func=cst.Name(value="len"), args=[cst.Arg(value=sequence)]) if dotted(sequence):
            return sequence
        case _:
            return None


def _plain_index(node: cst.Subscript) -> str:
    """``i`` of ``values[i]``; empty for anything else between the brackets."""
    match node.slice:
        case [cst.SubscriptElement(slice=cst.Index(value=cst.Name(value=name)))]:
            return name
        case _:
            return ""


def _targets(parts: list[cst.CSTNode]) -> Iterator[cst.BaseExpression]:
    """What is given a value or deleted, one by one."""
    for one in _found(parts, cst.AssignTarget):
        yield from _flat(one.target)
    for step in _found(parts, cst.AugAssign):
        yield step.target
    for loop in _found(parts, cst.For):
        yield from _flat(loop.target)
    for removal in _found(parts, cst.Del):
        yield from _flat(removal.target)


def _flat(target: cst.BaseExpression) -> list[cst.BaseExpression]:
    return [one.value for one in target.elements] if isinstance(target, cst.Tuple) else [target]


def _element(whole: cst.BaseComp) -> cst.BaseExpression:
    if not isinstance(whole, cst.BaseSimpleComp):
        raise TypeError(f"not a comprehension with one element: {type(whole).__name__}")
    return whole.elt


def _found(parts: list[cst.CSTNode], kind: type[Node]) -> Iterator[Node]:
    return (one for part in parts for one in find(part, kind))


CHECK = UnidiomaticIndexLoop
