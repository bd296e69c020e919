"""EV605: a function that only hands its arguments on."""

from collections.abc import Iterable, Mapping

import libcst as cst

from evaluator.analysis.check import Check, is_dunder
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.search import is_text_statement
from evaluator.model.findings import Rule, Severity

_BUILT_IN = frozenset(
    {"abs", "len", "list", "max", "min", "reversed", "round", "set", "sorted", "sum", "tuple"}
)


class PassThroughFunction(Check):
    """Looks at functions whose body is one call, with the same arguments, of a function beside them.

    A private function may not even hand them on to a built-in one: it gives no caller a stable name.
    """

    rule = Rule(
        id="EV605",
        name="pass-through-function",
        criterion="structure",
        severity=Severity.NOTE,
        message="Call the inner function directly, or give it this name.",
        why="The layer adds a name and a jump for the reader, and decides nothing.",
        fix="Remove one of the two functions and keep the better name.",
        bad=(
            """
            def count_paths(rows, columns):  # finding
                return walk(rows, columns)

            def walk(rows, columns):
                return 1 if rows == columns else walk(rows - 1, columns) + walk(rows, columns - 1)
            """,
            """
            class Solution(object):
                def rob(self, houses):  # finding
                    return self.best(houses)

                def best(self, houses):
                    return sum(houses)
            """,
            """
            def median(values):
                return _in_order(values)[len(values) // 2]

            def _in_order(values):  # finding
                return sorted(values)
            """,
        ),
        good=(
            """
            def depth(root):
                return depth_from(root, 0)

            def depth_from(root, level):
                return level if root is None else depth_from(root.next, level + 1)
            """,
            """
            from functools import cache

            def fibonacci(count):
                return cached(count)

            @cache
            def cached(count):
                return count if count < 2 else cached(count - 1) + cached(count - 2)
            """,
            """
            class Queue(Base):
                def put(self, item):
                    return self.push(item)

                def push(self, item):
                    self.items.append(item)
            """,
            """
            def total(values):
                return add(values)

            def add(values, start=0):
                return start + sum(values)
            """,
            """
            def size(values):
                return len(values)

            def _latest_first(values):
                return sorted(values, reverse=True)

            def _largest(left, right):
                return max(right, left, 0)
            """,
        ),
    )

    def visit_Module(self, node: cst.Module) -> None:
        if not self.source.is_test:
            self._compare(node.body, owner="")

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        derived = any(dotted(one.value) != "object" for one in node.bases)
        if not derived and not node.keywords and not node.decorators and not self.source.is_test:
            self._compare(node.body.body, owner="self")

    def _compare(self, members: Iterable[cst.CSTNode], owner: str) -> None:
        functions = [one for one in members if isinstance(one, cst.FunctionDef) and not one.decorators]
        by_name = {one.name.value: one for one in functions}
        for function in functions:
            target = _target(function, by_name, owner)
            if target and not is_dunder(function.name.value):
                called = f"{owner}.{target}" if owner and target in by_name else target
                self.report(
                    function.name,
                    message=f"Call `{called}` directly{_or_rename(function, target, by_name)}: "
                    "this function only hands its arguments on.",
                )


def _or_rename(function: cst.FunctionDef, target: str, by_name: Mapping[str, cst.FunctionDef]) -> str:
    return f", or give it the name `{function.name.value}`" if target in by_name else ""


def _target(function: cst.FunctionDef, by_name: Mapping[str, cst.FunctionDef], owner: str) -> str:
    """Name of the function beside this one, or built-in, that gets exactly its arguments; or nothing."""
    call = _only_call(function)
    handed = _plain_names(function, owner)
    if call is None or not handed or len(handed) != len(call.args):
        return ""
    if "\n" in (function.get_docstring() or ""):
        return ""  # a contract of its own
    if not all(_is_name(arg, one) for arg, one in zip(call.args, handed, strict=True)):
        return ""
    called = dotted(call.func)
    if called in _BUILT_IN and called not in by_name:
        return called if function.name.value.startswith("_") else ""
    name = called.removeprefix(f"{owner}.") if owner else called
    target = by_name.get(name)
    if target is None or target is function or (owner and name == called):
        return ""
    return name if len(_plain_names(target, owner)) == len(handed) else ""


def _only_call(function: cst.FunctionDef) -> cst.Call | None:
    match [one for one in function.body.body if not is_text_statement(one)]:
        case [cst.SimpleStatementLine(body=[cst.Return() | cst.Expr() as only])]:
            value = only.value
        case [cst.Return() | cst.Expr() as only]:
            value = only.value
        case _:
            return None
    if isinstance(value, cst.Await):
        value = value.expression
    return value if isinstance(value, cst.Call) else None


def _plain_names(function: cst.FunctionDef, owner: str) -> list[str]:
    """The parameters without the owner; nothing when some are optional, keyword-only or starred."""
    params = function.params
    plain = isinstance(params.star_arg, cst.MaybeSentinel) and not params.kwonly_params
    if not plain or params.star_kwarg or params.posonly_params or any(one.default for one in params.params):
        return []
    names = [one.name.value for one in params.params]
    if not owner:
        return names
    return names[1:] if names[:1] == [owner] else []


def _is_name(arg: cst.Arg, name: str) -> bool:
    same = isinstance(arg.value, cst.Name) and arg.value.value == name and not arg.star
    return same and (arg.keyword is None or arg.keyword.value == name)


CHECK = PassThroughFunction
