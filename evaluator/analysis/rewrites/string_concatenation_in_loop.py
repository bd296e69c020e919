"""A string that grows in a loop becomes a list that is joined."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import PlannedRewrite
from evaluator.analysis.reading.local_names import is_free, uses
from evaluator.analysis.reading.search import find

_FRESH = ("pieces", "parts")


class StringConcatenationInLoop(PlannedRewrite):
    """Turns a name that begins empty, is only appended to, and is returned once."""

    pairs = (
        (
            """
            def encode(letters: str) -> str:
                text = ""
                for letter in letters:
                    if letter == " ":
                        text += "_"  # finding
                    else:
                        text += chr(ord(letter) + 1)
                return text
            """,
            """
            def encode(letters: str) -> str:
                pieces = []
                for letter in letters:
                    if letter == " ":
                        pieces.append("_")
                    else:
                        pieces.append(chr(ord(letter) + 1))
                return "".join(pieces)
            """,
        ),
    )
    refused = (
        """
        def reverse(letters):
            text = ""
            for letter in letters:
                text = letter + text  # finding
            return text
        """,
        """
        def padded(letters, width):
            text = ""
            for letter in letters:
                text += letter  # finding
            return text.ljust(width)
        """,
        """
        def until(letters):
            text = ""
            for letter in letters:
                if len(text) > 3:
                    break
                text += letter  # finding
            return text
        """,
    )

    def visit_Module(self, node: cst.Module) -> None:
        super().visit_Module(node)
        for statement in _assignments(node):
            function = self.function_around(statement)
            name = _target(statement)
            if function is not None and name and self.is_reported_at(statement):
                self._mend(function, name)

    def _mend(self, function: cst.FunctionDef, name: str) -> None:
        fresh = next((each for each in _FRESH if is_free(function, each)), "")
        begin = [one for one in find(function, cst.Assign) if _is_begin(one, name)]
        grown = [one for one in _assignments(function) if _grown(one, name)]
        given = [one for one in find(function, cst.Return) if _is_name(one.value, name)]
        own = sum(2 if isinstance(one, cst.Assign) else 1 for one in grown)
        if len(begin) != 1 or len(given) != 1 or not fresh or len(uses(function, name)) != own + 2:
            return
        # The result of another function's return would be another variable.
        if any(self.function_around(one) is not function for one in (*begin, *grown, *given)):
            return
        begun = cst.Assign([cst.AssignTarget(cst.Name(fresh))], cst.List([]))
        self.plan(begin[0], lambda _: begun)
        joined = cst.Call(cst.Attribute(cst.SimpleString('""'), cst.Name("join")), [cst.Arg(cst.Name(fresh))])
        self.plan(given[0], lambda updated: updated.with_changes(value=joined))
        for one in grown:
            self.plan(one, lambda updated: _appended(updated, name, fresh))


def _assignments(node: cst.CSTNode) -> list[cst.Assign | cst.AugAssign]:
    return [*find(node, cst.Assign), *find(node, cst.AugAssign)]


def _target(statement: cst.Assign | cst.AugAssign) -> str:
    """The one name that the statement gives a value; empty for anything else."""
    match statement:
        case cst.AugAssign(target=cst.Name(value=name)):
            return name
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))]):
            return name
        case _:
            return ""


def _appended(growth: cst.Assign | cst.AugAssign, name: str, fresh: str) -> cst.BaseSmallStatement:
    piece = _grown(growth, name)
    if piece is None:
        return growth
    append = cst.Attribute(cst.Name(fresh), cst.Name("append"))
    return cst.Expr(cst.Call(append, [cst.Arg(piece)]), semicolon=growth.semicolon)


def _is_begin(statement: cst.Assign, name: str) -> bool:
    match statement:
        case cst.Assign(targets=[cst.AssignTarget(target=target)], value=cst.SimpleString(value='""' | "''")):
            return _is_name(target, name)
        case _:
            return False


def _grown(statement: cst.Assign | cst.AugAssign, name: str) -> cst.BaseExpression | None:
    """What the statement appends to the variable, if that is all that it does."""
    match statement:
        case cst.AugAssign(target=target, operator=cst.AddAssign(), value=piece) if _is_name(target, name):
            return piece
        case cst.Assign(
            targets=[cst.AssignTarget(target=target)],
            value=cst.BinaryOperation(left=left, operator=cst.Add(), right=piece),
        ) if _is_name(target, name) and _is_name(left, name):
            return piece
        case _:
            return None


def _is_name(node: cst.CSTNode | None, name: str) -> bool:
    return isinstance(node, cst.Name) and node.value == name


REWRITE = StringConcatenationInLoop
