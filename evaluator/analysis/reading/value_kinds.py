"""Which built-in kind of value an expression makes, where its form alone tells."""

import libcst as cst

_FORMS: tuple[tuple[str, tuple[type[cst.BaseExpression], ...]], ...] = (
    ("list", (cst.List, cst.ListComp)),
    ("dict", (cst.Dict, cst.DictComp)),
    ("set", (cst.Set, cst.SetComp)),
    ("tuple", (cst.Tuple,)),
    ("number", (cst.Integer, cst.Float)),
    ("str", (cst.SimpleString, cst.FormattedString, cst.ConcatenatedString)),
)
_CALLS = {
    "list": "list",
    "sorted": "list",
    "dict": "dict",
    "defaultdict": "dict",
    "OrderedDict": "dict",
    "Counter": "dict",
    "set": "set",
    "frozenset": "set",
    "tuple": "tuple",
    "len": "number",
    "int": "number",
    "float": "number",
    "str": "str",
}
_TEXT_METHODS = frozenset({"join", "lower", "upper", "strip", "format"})
_LIST_METHODS = frozenset({"split", "splitlines", "readlines"})


def kind_of(value: cst.BaseExpression | None) -> str:
    """``list``, ``dict``, ``set``, ``tuple``, ``number``, ``str`` or ``bytes``; empty where nothing tells."""
    match value:
        case cst.SimpleString(value=text) if "b" in text[: text.find(text[-1])].lower():
            return "bytes"
        case (
            cst.Call(func=cst.Name(value=name))
            | cst.Call(func=cst.Attribute(value=cst.Name(value="collections"), attr=cst.Name(value=name)))
        ):
            return _CALLS.get(name, "")
        case cst.Call(func=cst.Attribute(value=receiver, attr=cst.Name(value=method))):
            return _kind_of_method(receiver, method)
        case cst.UnaryOperation(operator=cst.Minus(), expression=inner):
            return kind_of(inner)
        case cst.BinaryOperation(operator=cst.Multiply(), left=cst.List()):
            return "list"
    return next((kind for kind, forms in _FORMS if isinstance(value, forms)), "")


def _kind_of_method(receiver: cst.BaseExpression, method: str) -> str:
    if method in _LIST_METHODS:
        return "list"
    return "str" if method in _TEXT_METHODS and kind_of(receiver) == "str" else ""
