"""Ways to solve a problem that people weigh against each other, in the words of prose and of code."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache

_NAMED = {
    "hash": r"hash ?(?:map|table|set)s?|dict(?:ionar(?:y|ies))?s?|sets?|counters?|(?:look-?up )?tables?"
    r"|maps?",
    "heap": r"heaps?|heapq|priority queues?",
    "queue": r"deques?|queues?|ring buffers?",
    "stack": r"stacks?",
    "list": r"(?<!linked )(?<!linked-)lists?|arrays?",
    "linked list": r"(?:doubly[- ])?linked[- ]lists?",
    "sorting": r"sort(?:ing|ed|s)?|re-?sort(?:ing|s)?",
    "bucket": r"bucket(?:s|ing)?|(?:counting|radix) sort",
    "binary search": r"binary search(?:es)?|bisect(?:ion|ing)?",
    "linear search": r"(?:linear|sequential) (?:scans?|search(?:es)?)|scan(?:ning|s)?|brute[- ]force"
    r"|(?:comparing )?(?:nested loops?|every pair|all pairs)",
    "recursion": r"recurs(?:ion|ive|ively|ing)",
    "iteration": r"iterat(?:ion|ive|ively)|loops?",
    "cache": r"cach(?:e|es|ed|ing)|memo(?:i[sz]ation|i[sz]ed|i[sz]ing)?",
    "dynamic programming": r"dynamic programming|dp|bottom[- ]up|top[- ]down",
    "generator": r"generators?|lazy|lazily|stream(?:ing)?",
    "copy": r"cop(?:y|ies|ying)|in[- ]place|slic(?:e|es|ing)",
    "tree": r"(?:balanced |segment |fenwick |binary )?trees?|tries?|skip lists?",
    "regex": r"regex(?:es)?|regular expressions?",
    "lock": r"(?:global |single |one )?locks?|mutex(?:es)?|shards?|atomics?",
    "window": r"(?:sliding|fixed)[- ]windows?|token buckets?|two pointers",
    "inheritance": r"inheritance|composition|subclass(?:es|ing)?",
    "database": r"databases?|sqlite|redis",
}
_PATTERNS = {
    name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in _NAMED.items()
}
_BY_IDENTIFIER = {
    "heapq": "heap",
    "heappush": "heap",
    "heappop": "heap",
    "deque": "queue",
    "queue": "queue",
    "stack": "stack",
    "sorted": "sorting",
    "sort": "sorting",
    "bisect": "binary search",
    "insort": "binary search",
    "cache": "cache",
    "memo": "cache",
    "lru_cache": "cache",
    "lock": "lock",
    "dict": "hash",
    "defaultdict": "hash",
    "set": "hash",
    "frozenset": "hash",
    "counter": "hash",
    "list": "list",
    "copy": "copy",
    "re": "regex",
}
_BY_NODE = {
    ast.Dict: "hash",
    ast.DictComp: "hash",
    ast.Set: "hash",
    ast.SetComp: "hash",
    ast.List: "list",
    ast.ListComp: "list",
    ast.For: "iteration",
    ast.While: "iteration",
    ast.Yield: "generator",
    ast.GeneratorExp: "generator",
    ast.Slice: "copy",
}
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def named_in(text: str) -> frozenset[str]:
    """The techniques that a text names."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))


@lru_cache(maxsize=64)
def used_in(scope: ast.AST) -> frozenset[str]:
    """The techniques that the code shows."""
    shown = {_BY_NODE[type(node)] for node in ast.walk(scope) if type(node) in _BY_NODE}
    names = {name.lower().lstrip("_") for name in _names(scope)}
    shown |= {technique for name, technique in _BY_IDENTIFIER.items() if name in names}
    if any(node.name in _called(node) for node in ast.walk(scope) if isinstance(node, ast.FunctionDef)):
        shown.add("recursion")
    return frozenset(shown)


@lru_cache(maxsize=64)
def identifiers(scope: ast.AST) -> frozenset[str]:
    """The names of the code and the words that they are made of, in lower case."""
    names = frozenset(_names(scope))
    parts = {part for name in names for part in _PART.findall(name)}
    return frozenset(part.lower() for part in names | parts if len(part) > 2)


def _called(function: ast.FunctionDef) -> set[str]:
    return {name for node in ast.walk(function) if isinstance(node, ast.Call) for name in _names(node.func)}


def _names(scope: ast.AST) -> Iterator[str]:
    for node in ast.walk(scope):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case _:
                continue
