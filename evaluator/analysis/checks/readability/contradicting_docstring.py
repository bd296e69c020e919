"""EV511: a docstring that says something else than the code."""

import builtins
import difflib
import re
from collections.abc import Iterator

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.docstring_sections import Documented, read_docstring
from evaluator.analysis.reading.search import find_own
from evaluator.model.findings import Rule, Severity

_SAME_SIGNATURE = frozenset(
    {"staticmethod", "classmethod", "abstractmethod", "override", "cache", "lru_cache"}
)
_NOTHING = re.compile(r"\W*((none|nothing|void|null|no|n/a|not|does|do|doesn't)\b|$)", re.IGNORECASE)
_DEFAULT = re.compile(
    r"\bdefaults?(?: is| to| value is|:|=)\s*[`'\"]{0,2}(-?\d+(?:\.\d+)?|True|False)\b(?!\.?\w)"
)
_LITERAL = re.compile(r"-?\d+(?:\.\d+)?|True|False")
_MOST_PARAMETERS = 50
_CODE = cst.Module(())


class ContradictingDocstring(Check):
    """Compares parameters, defaults, the result and exceptions; what is left out is no contradiction."""

    rule = Rule(
        id="EV511",
        name="contradicting-docstring",
        criterion="readability",
        severity=Severity.WARNING,
        message="Make the docstring say what the function does.",
        why="Callers believe the docstring, and editors show it instead of the code.",
        fix="Correct the docstring, or the signature where the docstring is what was meant.",
        bad=(
            '''
            def share(part, whole):  # finding
                """Divide.

                Args:
                    part: what is looked at
                    total: what it is part of
                """
                return part / whole
            ''',
            '''
            def pages(rows, size=20):  # finding
                """Cut into pages.

                Parameters
                ----------
                rows : list
                size : int
                    rows on a page, default: 50
                """
                return rows[:size]
            ''',
            '''
            def save(rows):  # finding
                """Store the rows.

                :param rows: what is stored
                :return: the number of rows
                """
                rows.write()
            ''',
            '''
            def first(rows):  # finding
                """Take the first row.

                Raises:
                    KeyError: there is none
                """
                if not rows:
                    raise ValueError("no rows")
                return rows[0]
            ''',
        ),
        good=(
            '''
            def share(part, whole, *rest, **options):
                """Divide.

                Args:
                    part (int): what is looked at
                    total: goes to options

                Raises:
                    ArithmeticError: the whole is zero
                """
                if whole == 0:
                    raise ZeroDivisionError("whole")
                return part / whole
            ''',
            '''
            def save(rows, size=20):
                """Store the rows.

                Note: rows are kept.

                :param rows: what is stored
                :param int size: rows on a page, 20 by default
                :rtype: void Do not return anything
                """
                rows.write(size)
            ''',
            '''
            @with_connection
            def load(name):
                """Load it.

                Args:
                    connection: made by the decorator

                Returns:
                    The rows
                """
                raise NotImplementedError
            ''',
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        text = node.get_docstring()
        if not text or "\n" not in text or self.source.is_test:
            return
        documented = read_docstring(text)
        contradiction = next(_contradictions(node, documented), "")
        if contradiction:
            self.report(node.name, message=contradiction)


def _contradictions(node: cst.FunctionDef, documented: Documented) -> Iterator[str]:
    if not documented.parameters and documented.returns is None and not documented.raises:
        return
    if all(_decorator(one) in _SAME_SIGNATURE for one in node.decorators):
        yield from _of_parameters(node, documented)
        yield from _of_result(node, documented)
    yield from _of_exceptions(node, documented)


def _of_parameters(node: cst.FunctionDef, documented: Documented) -> Iterator[str]:
    params = {param.name.value: param for param in _all_params(node.params)}
    if node.params.star_kwarg is not None or len(params) > _MOST_PARAMETERS:
        return
    named = {one.name for one in documented.parameters}
    missing = [name for name in params if name not in named and name not in {"self", "cls"}]
    for one in documented.parameters[: 2 * _MOST_PARAMETERS]:
        if one.name in params:
            yield from _of_default(one.name, one.text, params[one.name])
        elif difflib.get_close_matches(one.name, missing) or len(missing) == 1:
            meant = difflib.get_close_matches(one.name, missing, n=1) or missing
            yield f"Correct the docstring: it describes `{one.name}`, the parameter is called `{meant[0]}`."
        elif named & params.keys():
            yield f"Correct the docstring: it describes `{one.name}`, which is no parameter."


def _of_default(name: str, text: str, param: cst.Param) -> Iterator[str]:
    said = _DEFAULT.search(text)
    if said is None or param.default is None:
        return
    actual = _CODE.code_for_node(param.default)
    if _LITERAL.fullmatch(actual) and _comparable(actual) != _comparable(said[1]):
        yield f"Correct the default of `{name}` in the docstring: it says {said[1]} instead of {actual}."


def _comparable(literal: str) -> bool | float:
    return literal == "True" if literal in {"True", "False"} else float(literal)


def _of_result(node: cst.FunctionDef, documented: Documented) -> Iterator[str]:
    if documented.returns is None or _NOTHING.match(documented.returns):
        return
    if all(_is_placeholder(one) for one in node.body.body[1:]):
        return
    if any(one.value is not None for one in find_own(node, cst.Return)):
        return
    if not any(True for _ in find_own(node, cst.Yield)):
        yield f"Delete the result from the docstring: `{node.name.value}` returns nothing."


def _is_placeholder(statement: cst.CSTNode) -> bool:
    """Whether the statement leaves the work to others."""
    match statement:
        case cst.SimpleStatementLine(body=[cst.Pass() | cst.Raise() | cst.Expr(value=cst.Ellipsis())]):
            return True
    return False


def _of_exceptions(node: cst.FunctionDef, documented: Documented) -> Iterator[str]:
    if not documented.raises:
        return
    raised = list(dict.fromkeys(_raised(one) for one in find_own(node, cst.Raise)))
    text = node.get_docstring() or ""
    if not raised or any(not one or one in text for one in raised):
        return
    if any(_related(said, one) for said in documented.raises for one in raised):
        return
    said = documented.raises[0]
    yield f"Correct the docstring: it says that `{said}` is raised, the code raises `{raised[0]}`."


def _raised(node: cst.Raise) -> str:
    exception = node.exc.func if isinstance(node.exc, cst.Call) else node.exc
    return exception.value if isinstance(exception, cst.Name) and exception.value[0].isupper() else ""


def _related(first: str, second: str) -> bool:
    """Whether one may be the other: by a built-in base class, or because one is not a built-in exception."""
    kinds = [getattr(builtins, name, None) for name in (first, second)]
    one, other = kinds
    if not (isinstance(one, type) and isinstance(other, type)):
        return True
    return issubclass(one, other) or issubclass(other, one)


def _decorator(node: cst.Decorator) -> str:
    target = node.decorator.func if isinstance(node.decorator, cst.Call) else node.decorator
    if isinstance(target, cst.Attribute):
        target = target.attr
    return target.value if isinstance(target, cst.Name) else ""


def _all_params(params: cst.Parameters) -> list[cst.Param]:
    found = [*params.posonly_params, *params.params, *params.kwonly_params]
    if isinstance(params.star_arg, cst.Param):
        found.append(params.star_arg)
    return found


CHECK = ContradictingDocstring
