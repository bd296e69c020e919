"""The code of an ``else`` after ``continue``, ``break`` or ``raise`` moves one level out."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class NeedlessElseAfterJump(Rewrite):
    """Dedents an else whose own line and end carry no comment."""

    pairs = (
        (
            """
            def root(value):
                if value < 0:
                    raise ValueError("value must not be negative")
                else:  # finding
                    # twice, as the caller counts in halves
                    scaled = value * 2
                    return scaled ** 0.5
            """,
            """
            def root(value):
                if value < 0:
                    raise ValueError("value must not be negative")
                # twice, as the caller counts in halves
                scaled = value * 2
                return scaled ** 0.5
            """,
        ),
    )
    refused = (
        """
        def root(value):
            if value < 0:
                raise ValueError("value must not be negative")
            # everything else has a root
            else:  # finding
                scaled = value * 2
                return scaled ** 0.5
        """,
    )

    def leave_If(
        self, original_node: cst.If, updated_node: cst.If
    ) -> cst.If | cst.FlattenSentinel[cst.BaseStatement]:
        last = updated_node
        while isinstance(last.orelse, cst.If):
            last = last.orelse
        if isinstance(self.parent(original_node), cst.If) or not isinstance(last.orelse, cst.Else):
            return updated_node
        if not self.is_reported_at(_else_of(original_node)) or _has_comment(last.orelse):
            return updated_node
        block = last.orelse.body
        if not isinstance(block, cst.IndentedBlock):
            return updated_node
        return cst.FlattenSentinel([_without_else(updated_node), *block.body])


def _else_of(choice: cst.If) -> cst.CSTNode:
    node: cst.CSTNode = choice
    while isinstance(node, cst.If) and node.orelse is not None:
        node = node.orelse
    return node


def _without_else(choice: cst.If) -> cst.If:
    if isinstance(choice.orelse, cst.If):
        return choice.with_changes(orelse=_without_else(choice.orelse))
    return choice.with_changes(orelse=None)


def _has_comment(branch: cst.Else) -> bool:
    """Whether a comment stands where no line would be left for it."""
    lines = list(branch.leading_lines)
    if isinstance(branch.body, cst.IndentedBlock):
        if branch.body.header.comment is not None:
            return True
        lines += branch.body.footer
    return any(line.comment is not None for line in lines)


REWRITE = NeedlessElseAfterJump
