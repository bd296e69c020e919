"""EV609: two neighbouring branches that do the same."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

_CODE = cst.Module(())
_COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)


class DuplicateBranch(Check):
    """Compares each branch with the next; constants returned side by side may be told apart on purpose."""

    rule = Rule(
        id="EV609",
        name="duplicate-branch",
        criterion="structure",
        severity=Severity.NOTE,
        message="Join the two branches that do the same.",
        why="A reader compares the branches letter by letter, looking for the difference that is not there.",
        fix="Join the conditions with `or`, or drop the condition when all branches agree.",
        bad=(
            """
            def move(position, step, limit):
                if position > limit:
                    position -= step
                elif position < 0:  # finding
                    position -= step
                else:
                    position += step
                return position
            """,
            """
            def visit(queue, node):
                if node.left:
                    queue.append(node)
                else:  # finding
                    queue.append(node)
            """,
            """
            def move(position, step, limit):
                if position > limit:
                    position -= step
                else:
                    if position < 0:  # finding
                        position -= step
                    else:
                        position += step
                return position
            """,
        ),
        good=(
            """
            def clamp(value):
                if value < 0:
                    return None
                elif value > 10:
                    return None
                return value
            """,
            """
            def move(position, step, limit):
                if position > limit:
                    position -= step
                elif position < 0:
                    position += step
                elif position == 0:
                    position -= step
                return position
            """,
            """
            def close(stream):
                if stream is None:
                    pass
                elif stream.closed:
                    pass
                else:
                    stream.close()
            """,
        ),
    )

    def visit_If(self, node: cst.If) -> None:
        branch = _only_condition(node.orelse) or node.orelse
        if branch is None or self._goes_on_from_another(node):
            return
        before = _body(node)
        while branch is not None:
            body = _body(branch)
            if body and body == before:
                if isinstance(branch, cst.If):
                    advice = "Join this condition with the one above by `or`: both branches do the same."
                else:
                    advice = "Drop the condition above: the branch does the same without it."
                self.report(branch, message=advice)
            before = body
            branch = branch.orelse if isinstance(branch, cst.If) else None
            branch = _only_condition(branch) or branch

    def _goes_on_from_another(self, node: cst.If) -> bool:
        around = self.parent(node)
        if isinstance(around, cst.IndentedBlock) and isinstance(self.parent(around), cst.Else):
            above = self.parent(self.parent(around))
            return isinstance(above, cst.If) and len(around.body) == 1
        return isinstance(around, cst.If)


def _only_condition(branch: cst.If | cst.Else | None) -> cst.If | None:
    """The condition that is all of an ``else``, which so is an ``elif`` in other words."""
    match branch:
        case cst.Else(body=cst.IndentedBlock(body=[cst.If() as only])):
            return only
        case _:
            return None


def _body(branch: cst.If | cst.Else) -> str:
    """The text of the branch without comments; empty where it is a mere constant or jump."""
    match branch.body.body:
        case [cst.SimpleStatementLine(body=[only])] | [cst.BaseSmallStatement() as only]:
            match only:
                case cst.Pass() | cst.Continue() | cst.Break() | cst.Raise():
                    return ""
                case cst.Expr(value=cst.Ellipsis()):
                    return ""
                case cst.Return(value=None | cst.Name() | cst.Integer() | cst.SimpleString()):
                    return ""
    return _COMMENT.sub("", _CODE.code_for_node(branch.body)).strip()


CHECK = DuplicateBranch
