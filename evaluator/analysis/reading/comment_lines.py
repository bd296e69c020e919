"""Removes lines that hold nothing but a comment, and the blank line that would be left double."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class CommentLines(Rewrite):
    """Base of rewrites that delete comments: a subclass says which lines of the comments are to go."""

    def visit_Module(self, node: cst.Module) -> None:
        super().visit_Module(node)
        self._gone: set[int] = set()

    def run_around(self) -> list[tuple[int, str]]:
        """Numbers and texts of the whole-line comments one below the other, the reported one among them."""
        lines = self.module.code.split("\n")
        at = self.line - 1
        column = _column(lines[at])
        first = last = at
        while first > 0 and _column(lines[first - 1]) == column:
            first -= 1
        while last + 1 < len(lines) and _column(lines[last + 1]) == column:
            last += 1
        return [(number + 1, lines[number].strip()) for number in range(first, last + 1)]

    def remove(self, first: int, last: int) -> None:
        """Remove these lines, both included."""
        lines = ["", *(line.strip() for line in self.module.code.split("\n")), ""]
        self._gone = set(range(first, last + 1))
        opens_block = lines[first - 1].endswith(":") or first == 1
        if not lines[last + 1] and (not lines[first - 1] or opens_block):
            self._gone.add(last + 1)

    def leave_EmptyLine(
        self, original_node: cst.EmptyLine, updated_node: cst.EmptyLine
    ) -> cst.EmptyLine | cst.RemovalSentinel:
        if self.place(original_node).start.line in self._gone:
            return cst.RemoveFromParent()
        return updated_node


def _column(line: str) -> int:
    """Where the comment of a line begins that holds nothing else; -1 for any other line."""
    plain = line.lstrip()
    return len(line) - len(plain) if plain.startswith("#") else -1
