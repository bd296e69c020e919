"""Names that the author did not choose: the statement asks for them, or a judge's page provides them."""

import bisect
import collections
import functools
import heapq
import itertools
import math
import re
import typing
from collections.abc import Mapping
from dataclasses import dataclass

from evaluator.model.findings import Finding

_UNDEFINED = "undefined-name"
_NAMING = frozenset(
    {"ambiguous-name", "shadowed-builtin", "class-name", "function-name", "argument-name", "variable-name"}
)
_JUDGES_STYLE = frozenset({"function-name", "argument-name", "variable-name", "unidiomatic-annotation"})
"""The page begins `def maxProfit(self, prices: List[int])`, and whoever goes on like that is consistent."""
_SHADOWING_PARAMETER = "ruff-A002"
"""The parameters of the page's functions are the page's choice as well."""

_JUDGES_FRAME = re.compile(
    r"^class Solution\b|^# Definition for |^# Your \w+ object will be instantiated", re.MULTILINE
)
_JUDGES_TYPES = re.compile(r"(?:->|:) (?:List|Optional|Dict|Tuple|Set)\[")
_IMPORT = re.compile(r"^(?:import|from) ", re.MULTILINE)
_MODULES = (bisect, collections, functools, heapq, itertools, math, typing)
_NODES = ("ListNode", "TreeNode", "Node", "NestedInteger", "Interval", "Employee")
_CALLS = ("isBadVersion", "guess", "knows", "read4", "rand7")
_PRELUDE = frozenset(
    {
        *_NODES,
        *_CALLS,
        *("copy", "operator", "random", "re", "string", "sys"),
        *(module.__name__ for module in _MODULES),
        *(name for module in _MODULES for name in getattr(module, "__all__", vars(module))),
    }
)
"""What LeetCode and its like import or define in front of a solution."""


@dataclass(frozen=True, slots=True)
class GivenNames:
    """What is given to one submission."""

    problem_words: frozenset[str]
    """Words of the problem's statement in lower case: names made of them are its choice."""
    defined: frozenset[str]
    """Names that the solution may use without defining them."""
    judged: frozenset[str]
    """Paths of files that are written for a judge's page."""

    @classmethod
    def of(
        cls, texts: Mapping[str, str], problem_words: frozenset[str], defined: frozenset[str]
    ) -> "GivenNames":
        """With a problem it alone says what is given; without one, the frame of a file tells where it ran."""
        judged = (path for path, text in texts.items() if not problem_words and _is_for_a_judge(text))
        return cls(problem_words, defined, frozenset(judged))

    def explain(self, finding: Finding) -> bool:
        """Whether the finding objects to a name that is not the author's choice."""
        judged = finding.path in self.judged
        if finding.name == _UNDEFINED:
            # The first name is the one that is missing; others may be proposed in its place.
            missing = re.search(r"[`'\"](\w+)[`'\"]", finding.message)
            return missing is not None and (missing[1] in self.defined or (judged and missing[1] in _PRELUDE))
        words = re.findall(r"`(\w+)`", finding.message)
        asked = finding.name in _NAMING and any(word.lower() in self.problem_words for word in words)
        return asked or (judged and (finding.name in _JUDGES_STYLE or finding.rule == _SHADOWING_PARAMETER))


def _is_for_a_judge(text: str) -> bool:
    """Whether the file has the page's frame, or names its types as if something had imported them."""
    leans_on_it = _JUDGES_TYPES.search(text) and not _IMPORT.search(text)
    return bool(_JUDGES_FRAME.search(text) or leans_on_it)
