"""EV610: a statement that every branch begins or ends with."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

_CODE = cst.Module(())
_JUMPS = (cst.Return, cst.Raise, cst.Continue, cst.Break, cst.Pass)


class RepeatedBranchEnding(Check):
    """Looks at choices with an else whose branches share a last statement that does not leave."""

    rule = Rule(
        id="EV610",
        name="repeated-branch-ending",
        criterion="structure",
        severity=Severity.NOTE,
        message="Move the statement that all branches share behind the choice.",
        why="What every branch does does not depend on the choice, but only comparing them all shows that.",
        fix="Write it once, after the if statement.",
        bad=(
            """
            def collapse(words):
                count, longest = 0, ""
                for word in words:
                    if len(word) > len(longest):
                        longest = word
                        count += 1  # finding
                    else:
                        print(word)
                        count += 1
                return count, longest
            """,
        ),
        good=(
            """
            def walk(low, high, wanted):
                if wanted:
                    low += 1
                else:
                    high -= 1
                return low, high
            """,
            """
            def send(items, item):
                if item is None:
                    items.clear()
                    items.append(1)
                elif item:
                    items.append(1)
            """,
            """
            def depth(node):
                if node.left:
                    left = depth(node.left)
                    return left
                else:
                    right = depth(node.right)
                    return right
            """,
        ),
    )

    def visit_If(self, node: cst.If) -> None:
        if node.orelse is None or isinstance(self.parent(node), cst.If):
            return
        bodies = []
        branch: cst.If | cst.Else | None = node
        while branch is not None:
            if not isinstance(branch.body, cst.IndentedBlock):
                return
            bodies.append(branch.body.body)
            if isinstance(branch, cst.Else):
                break
            branch = branch.orelse
        last = [body[-1] for body in bodies if isinstance(body[-1], cst.SimpleStatementLine)]
        if branch is None or len(last) < len(bodies) or not any(len(body) > 1 for body in bodies):
            return
        if any(isinstance(one, _JUMPS) or _is_yield(one) for one in last[0].body):
            return
        endings = {_text(line) for line in last}
        if len(endings) == 1:
            self.report(
                last[0],
                message=f"Move `{endings.pop()}` behind the `if` statement: "
                f"all {len(bodies)} branches end with it.",
            )


def _is_yield(statement: cst.BaseSmallStatement) -> bool:
    return isinstance(statement, cst.Expr) and isinstance(statement.value, cst.Yield)


def _text(line: cst.SimpleStatementLine) -> str:
    return "; ".join(_CODE.code_for_node(one).rstrip("; ") for one in line.body)


CHECK = RepeatedBranchEnding
