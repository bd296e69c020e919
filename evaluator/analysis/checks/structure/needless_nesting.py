"""EV617: a function whose whole body sits inside one condition."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import is_text_statement
from evaluator.model.findings import Rule, Severity

_MIN_SIZE, _MAX_CODE = 6, 20
_CODE = cst.Module(())


class NeedlessNesting(Check):
    """Looks at functions that are one if statement, alone or before a last line that leaves."""

    rule = Rule(
        id="EV617",
        name="needless-nesting",
        criterion="structure",
        severity=Severity.NOTE,
        message="Turn the condition round and leave early.",
        why="Everything that matters stands one level deeper, and the reader waits for an else to the end.",
        fix="Return or raise first where the condition does not hold, then dedent the rest.",
        bad=(
            """
            def report(orders):
                if orders:  # finding
                    total = 0
                    for order in orders:
                        total += order.price
                    mean = total / len(orders)
                    print(total)
                    print(mean)
                    print(max(orders))
            """,
            """
            def mean(values):
                if values:  # finding
                    total = 0
                    for value in values:
                        if value > 0:
                            total += value
                    count = len(values)
                    return total / count
                return None
            """,
            """
            def mean(values):
                if values:  # finding
                    total = 0
                    for value in values:
                        if value > 0:
                            total += value
                    count = len(values)
                    return total / count
                else:
                    raise ValueError("no values")
            """,
        ),
        good=(
            """
            def report(orders):
                if not orders:
                    return
                total = 0
                for order in orders:
                    total += order.price
                mean = total / len(orders)
                print(total, mean)
            """,
            """
            def check(value):
                if not callable(value):
                    first = "a value"
                    second = "of type"
                    third = type(value)
                    fourth = "cannot be"
                    fifth = "called"
                    raise TypeError(first, second, third, fourth, fifth)
            """,
            """
            def show(order):
                if order:
                    print(order.name)
            """,
            """
            def area(shape):
                if shape.is_round:
                    width = shape.width
                    height = shape.height
                    factor = 3.14
                    scaled = factor * width
                    scaled *= height
                    return scaled / 4
                elif shape.is_square:
                    return shape.width ** 2
                else:
                    raise ValueError("shape")
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        otherwise: str | None = ""
        match [one for one in node.body.body if not is_text_statement(one)]:
            case [cst.If(orelse=None) as choice] if not _leaves(choice, cst.Raise):
                pass
            case [
                cst.If(
                    orelse=cst.Else(body=cst.IndentedBlock(body=[cst.SimpleStatementLine(body=[last])]))
                ) as choice
            ]:
                otherwise = _leaving(last)
            case [cst.If(orelse=None) as choice, cst.SimpleStatementLine(body=[last])] if _leaves(
                choice, cst.Return
            ):
                otherwise = _leaving(last)
            case _:
                return
        if otherwise is None or not isinstance(choice.body, cst.IndentedBlock):
            return
        first, final = choice.body.body[0], choice.body.body[-1]
        lines = self.place(final).end.line - self.place(first).start.line + 1
        if _size(choice.body) >= _MIN_SIZE:
            leave = otherwise or "return"
            self.report(
                choice.test,
                message=f"Turn the condition round and `{leave}` first: all {lines} lines of "
                f"`{node.name.value}` stand inside it.",
            )


def _size(suite: cst.BaseSuite) -> int:
    """How many statements stand in the block and the blocks inside, counted until there are enough."""
    size = 0
    for statement in suite.body:
        size += 1
        match statement:
            case cst.If(body=body, orelse=orelse) | cst.For(body=body, orelse=orelse):
                size += _size(body) + (_size(orelse.body) if orelse else 0)
            case cst.While(body=body) | cst.With(body=body) | cst.Try(body=body):
                size += _size(body)
        if size >= _MIN_SIZE:
            break
    return size


def _leaving(statement: cst.BaseSmallStatement) -> str | None:
    """How the short way out leaves; nothing if it does some work of its own."""
    match statement:
        case cst.Raise():
            return "raise"
        case cst.Pass():
            return "return"
        case cst.Return(
            value=None
            | cst.Name()
            | cst.Integer()
            | cst.UnaryOperation()
            | cst.SimpleString()
            | cst.List() as value
        ):
            code = _CODE.code_for_node(value) if value is not None else ""
            return f"return {code}".strip() if len(code) <= _MAX_CODE else "return"
        case _:
            return None


def _leaves(choice: cst.If, by: type[cst.BaseSmallStatement]) -> bool:
    """Whether the branch ends in such a statement: what stands behind it is its else."""
    last = choice.body.body[-1]
    return isinstance(last, cst.SimpleStatementLine) and isinstance(last.body[-1], by)


CHECK = NeedlessNesting
