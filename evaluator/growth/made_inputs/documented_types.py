"""The kind of a parameter as its docstring names it: ``:type nums: List[int]``, ``numbers (list of int)``."""

import ast
import re

from evaluator.analysis.reading.docstring_sections import read_docstring
from evaluator.growth.made_inputs.literals import parsed

_OF = re.compile(r"(\w+)(?: objects?)? of (?:\w+ )?(\w+?)s?$")
_WORDS = {
    **dict.fromkeys(("integer", "int", "number", "numeric", "natural"), "int"),
    **dict.fromkeys(("string", "str", "text"), "str"),
    **dict.fromkeys(("list", "array", "sequence", "iterable"), "list"),
    **dict.fromkeys(("float", "double", "real"), "float"),
    **dict.fromkeys(("dict", "dictionary", "mapping"), "dict"),
    **dict.fromkeys(("bool", "boolean"), "bool"),
    **dict.fromkeys(("tuple", "set", "bytes"), ""),
}


def documented_types(docstring: str) -> dict[str, ast.expr]:
    """Annotations by the names of parameters, where the docstring has them."""
    found = {}
    for parameter in read_docstring(docstring).parameters:
        node = _annotation(parameter.kind.strip().rstrip(".,")) if parameter.kind else None
        if node is not None:
            found[parameter.name] = node
    return found


def _annotation(text: str) -> ast.expr | None:
    text = text.partition(", optional")[0].strip("`")
    if match := _OF.match(text):
        outer, inner = (_word(each) for each in match.groups())
        return parsed(f"{outer}[{inner}]") if outer and inner else None
    if re.fullmatch(r"\w+", text):
        word = _word(text)
        return parsed(word) if word else parsed(text)
    node = parsed(text)
    return node if isinstance(node, ast.Subscript | ast.BinOp | ast.Attribute) else None


def _word(text: str) -> str:
    return _WORDS.get(text.lower().rstrip("s"), _WORDS.get(text.lower(), "")) or (
        text.lower() if text.lower() in _WORDS else ""
    )
