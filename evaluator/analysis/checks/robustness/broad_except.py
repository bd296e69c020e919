"""EV816: a handler that catches every exception and lets it go."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_ALL = frozenset({"Exception", "BaseException", "builtins.Exception", "builtins.BaseException"})
_TOLD = frozenset({"print", "str", "repr", "type", "isinstance"})
_LOGGED = frozenset({"exception", "critical", "fail", "print_exc", "format_exc", "print_exception"})


class BroadExcept(Check):
    """Looks at handlers for Exception; those that raise, log the traceback or hand it on hide nothing."""

    rule = Rule(
        id="EV816",
        name="broad-except",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Name the exception that this handler expects.",
        why="Catching everything hides faults nobody thought of.",
        fix="Catch what the call is documented to raise; contextlib.suppress says that it may be ignored.",
        bad=(
            """
            def read(path):
                try:
                    return open(path).read()
                except Exception:  # finding
                    return None
            """,
            """
            def total(values):
                try:
                    return sum(values)
                except (ValueError, Exception) as error:  # finding
                    print(f"failed: {error}")
            """,
        ),
        good=(
            """
            def read(path):
                try:
                    return open(path).read()
                except Exception as error:
                    raise ReadError(path) from error
            """,
            """
            def attempt(call):
                try:
                    return call(), None
                except Exception as error:
                    return None, error
            """,
            """
            def run(job, results, log):
                try:
                    job()
                except BaseException as error:
                    results.append(error)
                try:
                    job()
                except Exception:
                    log.exception("the job failed")
            """,
            """
            def read(path):
                try:
                    return open(path).read()
                except OSError:
                    return None
            """,
        ),
    )

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:
        if node.type is None or not any(dotted(kind) in _ALL for kind in _flat(node.type)):
            return
        if any(find(node.body, cst.Raise)) or _logs(node.body):
            return
        name = node.name.name.value if node.name and isinstance(node.name.name, cst.Name) else ""
        if not name or not self._hands_on(name, node.body):
            self.report(node)

    def _hands_on(self, name: str, body: cst.BaseSuite) -> bool:
        """Whether the exception itself, and not only its text, goes somewhere."""
        return any(self._goes_on(one) for one in find(body, cst.Name) if one.value == name)

    def _goes_on(self, node: cst.Name) -> bool:
        around = self.parent(node)
        match around:
            case cst.Arg():
                return dotted(_callee(self.parent(around))) not in _TOLD
            case cst.Return() | cst.Yield() | cst.Assign() | cst.AnnAssign() | cst.Element():
                return True
            case cst.DictElement() | cst.NamedExpr():
                return True
            case cst.Attribute(attr=cst.Name(value="__class__")):
                return True
            case _:
                return False


def _callee(call: cst.CSTNode) -> cst.CSTNode:
    return call.func if isinstance(call, cst.Call) else call


def _flat(kind: cst.BaseExpression) -> list[cst.BaseExpression]:
    return [one.value for one in kind.elements] if isinstance(kind, cst.Tuple) else [kind]


def _logs(body: cst.BaseSuite) -> bool:
    """Whether the traceback is kept in a log, or fails a test."""
    for call in find(body, cst.Call):
        match call.func:
            case cst.Attribute(attr=cst.Name(value=method)) if method in _LOGGED:
                return True
        if any(arg.keyword is not None and arg.keyword.value == "exc_info" for arg in call.args):
            return True
    return False


CHECK = BroadExcept
