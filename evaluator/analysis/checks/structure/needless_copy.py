"""EV615: a copy that is only read once."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_CONSUMERS = frozenset({"sorted", "set", "frozenset", "tuple", "list", "sum", "min", "max"})
_VIEWS = frozenset({"keys", "values", "items"})
_CODE = cst.Module(())


class NeedlessCopy(Check):
    """Looks at copies that a loop or a consuming call reads, where the loop never mentions the original."""

    rule = Rule(
        id="EV615",
        name="needless-copy",
        criterion="structure",
        severity=Severity.NOTE,
        message="Read the original instead of a copy.",
        why="A copy says that the original changes meanwhile, so a reader looks for a reason in vain.",
        fix="Iterate over the value itself, or pass it on as it is.",
        bad=(
            """
            def total(values):
                result = 0
                for value in list(values):  # finding
                    result += value
                return result
            """,
            """
            def ranked(counts):
                return sorted(list(counts.items()))  # finding
            """,
            """
            def show(count):
                for index in list(range(count)):  # finding
                    print(index)
            """,
        ),
        good=(
            """
            def drop_empty(counts):
                for key in list(counts):
                    if not counts[key]:
                        del counts[key]
            """,
            """
            def notify(self):
                for listener in list(self.listeners):
                    listener.notify()
            """,
            """
            def pairs(values):
                copied = list(values)
                copied.sort()
                return ",".join([str(value) for value in copied])
            """,
            """
            def larger(left, right):
                for index, value in enumerate(list(left)):
                    left[index] = -value
                return max(list(left), list(right))
            """,
            """
            def tail(values):
                for value in values[1:]:
                    print(value)
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._lines = re.split(r"\r\n|\r|\n", source.text)

    def visit_For(self, node: cst.For) -> None:
        original = _copied(node.iter)
        if original is None or node.asynchronous is not None:
            return
        if not _is_made_here(original):
            name = _root(original)
            if not name or not self._stands_once(name, node):
                return
        self._tell(node.iter, original)

    def visit_Call(self, node: cst.Call) -> None:
        if not isinstance(node.func, cst.Name) or node.func.value not in _CONSUMERS or not node.args:
            return
        first, *others = node.args
        if any(one.keyword is None for one in others):
            return
        if first.keyword is None and not first.star and (original := _copied(first.value)) is not None:
            self._tell(first.value, original)

    def _stands_once(self, name: str, loop: cst.For) -> bool:
        """Whether the loop reads the name for its copy only, and gives control to nobody else meanwhile."""
        place = self.place(loop)
        text = "\n".join(self._lines[place.start.line - 1 : place.end.line])
        return len(re.findall(rf"\b(?:{re.escape(name)}|await|yield)\b", text)) == 1

    def _tell(self, copy: cst.BaseExpression, original: cst.BaseExpression) -> None:
        said, plain = _CODE.code_for_node(copy), _CODE.code_for_node(original)
        if len(said) <= 60 and "\n" not in said:
            self.report(copy, message=f"Write `{plain}` instead of `{said}`: the copy is only read.")
        else:
            self.report(copy)


def _copied(node: cst.BaseExpression) -> cst.BaseExpression | None:
    """What the expression is a copy of, if it is one."""
    match node:
        case cst.Call(
            func=cst.Name(value="list" | "tuple"), args=[cst.Arg(keyword=None, star="", value=value)]
        ):
            return value
        case cst.Subscript(
            value=value, slice=[cst.SubscriptElement(slice=cst.Slice(lower=None, upper=None, step=None))]
        ):
            return value
        case cst.Call(func=cst.Attribute(value=value, attr=cst.Name(value="copy")), args=[]):
            return value
        case _:
            return None


def _is_made_here(node: cst.BaseExpression) -> bool:
    """Whether nobody else can change the value while it is read."""
    match node:
        case cst.Call(func=cst.Name(value=name)):
            return name in {"range", "sorted"}
        case _:
            return False


def _root(node: cst.BaseExpression) -> str:
    """The local name behind ``values`` or ``values.items()``; empty for anything that others may reach."""
    match node:
        case cst.Name(value=name):
            return name
        case cst.Call(func=cst.Attribute(value=cst.Name(value=name), attr=cst.Name(value=method)), args=[]):
            return name if method in _VIEWS else ""
        case _:
            return ""


CHECK = NeedlessCopy
