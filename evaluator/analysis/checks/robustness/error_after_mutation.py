"""EV813: an argument is rejected when the object has changed already."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.expressions import names_in, root
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_CHANGING = frozenset({"add", "append", "appendleft", "clear", "extend", "insert", "pop", "remove", "update"})
_REJECTIONS = frozenset({"TypeError", "ValueError"})


class ErrorAfterMutation(Check):
    """Looks at methods that change ``self`` and then raise for an argument they could have tested first."""

    rule = Rule(
        id="EV813",
        name="error-after-mutation",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Test the arguments before changing the object.",
        why="A caller who catches the exception goes on with an object that has changed half-way.",
        fix="Move the test to the top of the method.",
        bad=(
            """
            class Account:
                def deposit(self, amount):
                    self.balance += amount
                    if amount <= 0:
                        raise ValueError("amount must be positive")  # finding
            """,
            """
            class Store:
                def put(self, key, value):
                    self.keys.append(key)
                    if not isinstance(value, str):
                        raise TypeError("value must be a str")  # finding
                    self.values[key] = value
            """,
            """
            class Account:
                def withdraw(self, amount):
                    self.balance -= amount
                    if self.balance < 0:
                        raise ValueError("not enough money")  # finding
            """,
        ),
        good=(
            """
            class Account:
                def deposit(self, amount):
                    if amount <= 0:
                        raise ValueError("amount must be positive")
                    self.balance += amount
            """,
            """
            class Account:
                def __init__(self, balance):
                    self.balance = balance
                    if balance < 0:
                        raise ValueError("balance must not be negative")
            """,
            """
            class Counter:
                def count(self, limit):
                    self.calls += 1
                    if self.calls > 10:
                        raise ValueError("too many calls")
            """,
            """
            class Account:
                def withdraw(self, amount):
                    self.balance -= amount
                    if self.balance < 0:
                        self.balance += amount
                        raise ValueError("not enough money")
            """,
            """
            class Reader:
                def read(self, count):
                    self.calls += 1
                    data = self.source.read(count)
                    if not data:
                        raise ValueError("end of data")
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        parameters = [param.name.value for param in (*node.params.params, *node.params.kwonly_params)]
        if parameters[:1] != ["self"] or node.name.value in {"__init__", "__post_init__", "__setstate__"}:
            return
        known = set(parameters[1:])
        changed = False
        taken: set[str] = set()
        """Attributes whose new value hangs on an argument."""
        for statement in node.body.body:
            match statement:
                case cst.SimpleStatementLine(body=[small]):
                    changed = changed or _changes_self(small)
                    if isinstance(small, cst.AugAssign) and names_in(small.value) & known:
                        taken.add(dotted(small.target))
                    known -= {
                        root(one.target) for one in getattr(small, "targets", ()) if hasattr(one, "target")
                    }
                case cst.If(
                    test=test,
                    body=cst.IndentedBlock(
                        body=[cst.SimpleStatementLine(body=[cst.Raise(exc=exc) as failure])]
                    ),
                ) if changed and _is_rejection(exc):
                    names = names_in(test)
                    if names and names <= known:
                        said = ", ".join(f"`{name}`" for name in sorted(names))
                        self.report(
                            failure, message=f"Test {said} before `{node.name.value}` changes the object."
                        )
                        return
                    if names == {"self"} and (kept := taken & set(map(dotted, find(test, cst.Attribute)))):
                        self.report(
                            failure,
                            message=f"Test the new `{min(kept)}` before it is stored: it stays after this.",
                        )
                        return


def _changes_self(small: cst.BaseSmallStatement) -> bool:
    match small:
        case cst.Assign(targets=targets):
            return any(_is_of_self(one.target) for one in targets)
        case cst.AugAssign(target=target):
            return _is_of_self(target)
        case cst.Expr(value=cst.Call(func=cst.Attribute(value=owner, attr=cst.Name(value=method)))):
            return method in _CHANGING and _is_of_self(owner)
        case _:
            return False


def _is_of_self(node: cst.BaseExpression) -> bool:
    return not isinstance(node, cst.Name) and root(node) == "self"


def _is_rejection(exc: cst.BaseExpression | None) -> bool:
    if isinstance(exc, cst.Call):
        exc = exc.func
    return exc is not None and dotted(exc) in _REJECTIONS


CHECK = ErrorAfterMutation
