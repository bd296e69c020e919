"""EV507: a name that promises another type than its value has."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.value_kinds import kind_of
from evaluator.model.findings import Rule, Severity

_SUFFIX = re.compile(r"(?:_(list|dict|set|str|string|tuple)|(?<=[a-z])(List|Dict|Set|Str|String|Tuple))$")
_QUESTION = re.compile(r"(is|has|should|can)(_[a-z]|[A-Z])")
_PROMISED = {
    "list": "list",
    "dict": "dict",
    "set": "set",
    "str": "str",
    "string": "str",
    "tuple": "tuple",
}
_SPOKEN = frozenset(
    (word, "set")
    for word in (
        "data",
        "test",
        "train",
        "training",
        "char",
        "character",
        "working",
        "problem",
        "open",
        "closed",
    )
) | {("non", "string"), ("non", "str"), ("adj", "list"), ("adjacency", "list"), ("linked", "list")}
"""Terms of the trade, in which the last word is not a type of Python."""
_MAPPING = re.compile(r"_(to|by|per|of|2)_|(To|By|Per)[A-Z]")
_LIST_LIKE = frozenset({"list", "tuple", "set"})


class MisleadingTypeName(Check):
    """Looks at the first value of a variable, where its form alone tells the type."""

    rule = Rule(
        id="EV507",
        name="misleading-type-name",
        criterion="readability",
        severity=Severity.WARNING,
        message="Name the variable for what it holds, without a type that it does not have.",
        why="Readers believe the name and expect operations that the value does not have.",
        fix="Drop the type from the name and say what the values are, for example `ages_by_name`.",
        bad=(
            """
            def ages(people):
                people_list = {}  # finding
                for person in people:
                    people_list[person.name] = person.age
                return people_list
            """,
            """
            class Store:
                def __init__(self):
                    self.seenSet: list[str] = []  # finding
                    self.is_open = "yes"  # finding
            """,
        ),
        good=(
            """
            def ages(people):
                people_list = list(people)
                name_set = {person.name for person in people}
                is_prime = [True] * len(people_list)
                test_set = [person for person in people_list if person.age]
                return name_set, is_prime, test_set
            """,
            """
            def joined(words, offset, char_list):
                word_list = words
                word_list = ",".join(word_list)
                char_list = set(char_list)
                is_first = offset == 0
                linked_list = None
                return word_list
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._known: set[tuple[cst.CSTNode | None, str]] = set()

    def visit_Param(self, node: cst.Param) -> None:
        if _SUFFIX.search(node.name.value):
            self._known.add((self.function_around(node), node.name.value))

    def visit_Assign(self, node: cst.Assign) -> None:
        for target in node.targets:
            self._consider(target.target, node.value)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if node.value is not None:
            self._consider(node.target, node.value)

    def _consider(self, target: cst.BaseExpression, value: cst.BaseExpression) -> None:
        name = dotted(target)
        word = name.rsplit(".", 1)[-1]
        promised = _promise(word)
        if not promised or word.lower() in self.source.problem_words:
            return
        scope = self.class_around(target) if "." in name else self.function_around(target)
        if (scope, name) in self._known:
            return
        self._known.add((scope, name))
        held = kind_of(value)
        if held and _contradicts(promised, held, value):
            what = "a yes or no" if promised == "bool" else f"a {promised}"
            self.report(target, message=f"Rename `{word}`: it promises {what} and holds a {held}.")


def _promise(word: str) -> str:
    if word.isupper():
        return ""
    if _QUESTION.match(word):
        return "bool"
    suffix = _SUFFIX.search(word)
    if suffix is None:
        return ""
    kind, stem = (suffix[1] or suffix[2]).lower(), word[: suffix.start()].lower().rsplit("_", 1)[-1]
    return "" if (stem, kind) in _SPOKEN or _MAPPING.search(word) else _PROMISED[kind]


def _contradicts(promised: str, held: str, value: cst.BaseExpression) -> bool:
    if promised == "bool":
        return held == "str" or (held == "number" and isinstance(value, cst.Integer | cst.Float))
    if promised == "str":
        return held in {"list", "dict", "set"}
    if promised == "list":
        return held in {"dict", "set", "str", "number"}
    return held != promised and (promised in _LIST_LIKE or held != "tuple")


CHECK = MisleadingTypeName
