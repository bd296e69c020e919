"""Whether a cost in a sentence is that of the whole or of one step."""

import re

_TOTAL = re.compile(
    r"\b(?:overall|total|altogether|whole(?:\sthing)?)\b[^,;]{0,40}$|\b(?:dominat\w+|bottleneck)\b.{0,40}$",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"(?:\b(?:so|hence|thus|therefore|here|ours|giving|it(?:\sis|'s)|this(?:\sone)?\sis|this\sgives|is\sstill"
    r"|down\sto)\b|(?:^|,)\s?now\b)(?P<rest>[^,;]{0,40})[`$(]?$",
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"(?:\bbut\s(?:is|it is|only|just)\s?|\bnot\s[^,;]{1,20}\sbut\s?|\bfrom\s[^.;]{1,80}\sto\s{0,2})[`$(]?$",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"^\W{0,4}(?:solution|algorithm|approach|method|implementation|sweep|scan|pass)\b(?!.*\b(?:would"
    r"|could|might|may"
    r"|exists?|possible|too|also|known|alternative\w*|instead of this|simpler|but)\b)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^\W{0,6}(?:(?:an?|the|this is an?|simple|single|one"
    r"|our)\s){0,3}\W{0,3}$",
    re.IGNORECASE,
)
_IS_THE_WHOLE = re.compile(
    r"(?:\b(?:so|hence|thus|therefore|overall|total|altogether|here|ours|giving|whole(?:\sthing)?"
    r"|it(?:\sis|'s)|this(?:\sone)?\sis|this\sgives|is\sstill|dominat\w+|down\sto)\b[^,;]{0,40}"
    r"|(?:^|,)\s?now\b[^,;]{0,40}|\bbut\s(?:is|it is|only|just)\s?|\bnot\s[^,;]{1,20}\sbut\s?"
    r"|\bfrom\s[^.;]{1,80}\sto\s{0,2})[`$(]?$",
    re.IGNORECASE,
)
_IS_THE_WHOLE = re.compile(
    r"^\W{0,4}(?:overall|in (?:total|all)|altogether|all in all|dominated by|amorti[sz]ed over)\b",
    re.IGNORECASE,
)
_CASE_BEHIND = re.compile(
    r"^\W{0,4}(?:(?:in the|on|in)\s)?(?:worst|average|avg|best|expected)(?:[- ]case)?\W{0,4}(?:$|[,;/])",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\W{0,8}(?:T\(\w\)\W{0,6})?(?:(?:so|hence|thus|therefore|overall|in|total|all|altogether|i\.e"
    r"|big[- ]?o|costs?|t|s"
    r"|guaranteed|calls?|us|gives?|we|get|takes?|always|at|most|even|performance|complexity|efficiency"
    r"|efficient|runtime|order|of|this|that|the|whole(?:\sthing)?|it"
    r"|is|it's|are|both"
    r"|algorithm|solution|function|method|approach|result|amorti[sz]ed|average|worst|best|expected|case|on"
    r"|runs?|works?|asymptotic(?:ally)?|only|just|still|around|about|roughly|a|an)\b\W{0,6}){0,8}$",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"^\W{0,4}(?:(?:in|on|the|and|for|a|an|its)\s){0,3}(?:best|worst|average|avg|expected|typical)"
    r"(?:[- ]case)?(?:\s(?:is|it is|takes|time|runtime|complexity))?\W{0,4}$",
    re.IGNORECASE,
)
_IN_IT = re.compile(r"^\W{0,4}[A-Za-z][^.;]{2,160}\sin\s{0,2}[`$(]?$")
_COMPONENT = re.compile(
    r"\b(?:look(?:ed)?[- ]?ups?|insert\w*|delet\w*|remov\w*|sort(?:ing|s)?|(?<!binary )search\w*|push\w*"
    r"|pops?|popping|access\w*"
    r"|member\w*|append\w*|each|per|every|hash\w*|iteration\w*|loops?|steps?|pass(?:es)?|check\w*|element"
    r"|dict\w*|sets?|heap\w*|deque|quer(?:y|ies)|preprocess\w*|precompute|building|slic\w*|copy(?:ing)?"
    r"|helper"
    r"|bisect\w*|scan\w*|sweep|merg(?:e|ing)|index\w*|comparisons?|operations?)\b",
    re.IGNORECASE,
)
_CALL = re.compile(r"\b[A-Za-z_][\w.]{1,40}\(\)")
_STRUCTURE = re.compile(r"\b(?:dict\w*|sets?|heap\w*|deque|hash\w*|cop(?:y|ies))\b", re.IGNORECASE)
_APPENDED = re.compile(r"\w[,:]\s{1,3}[`$]{0,2}$|\w\s(?:--?|\u2013|\u2014)\s[`$]{0,2}$")
_PER_CALL = re.compile(
    r"^\W{0,3}(?:time\s)?(?:per|each|for each|for every)\s(?:call|invocation|operation|request)\b",
    re.IGNORECASE,
)
_OF_A_STEP = re.compile(
    r"^[\s`]{0,3}(?:(?:time|amorti[sz]ed|average|on average)\s)?(?:per|each|every|for each|for every|for one"
    r"|look[- ]?ups?|insert\w*|delet\w*|remov\w*|access\w*|member\w*|append\w*|hash\w*|steps?"
    r"|pass(?:es)?|check\w*"
    r"|quer(?:y|ies)|iterations?|comparisons?|operations?|is possible|are possible|solutions?|approach"
    r"|algorithms?"
    r"|version|way)\b",
    re.IGNORECASE,
)


def is_component(text: str) -> bool:
    """Whether the text speaks of one step and not of the whole."""
    return _COMPONENT.search(text) is not None or _CALL.search(text) is not None


def is_structure_only(text: str) -> bool:
    """Whether a structure is all that makes it a step: what it holds is most of the memory of the whole."""
    return not is_component(_STRUCTURE.sub("", text))


def is_appended(before: str, after: str) -> bool:
    """Whether the cost is set behind what is done: "Uses binary search, O(log n)."."""
    return _APPENDED.search(before) is not None and not after.strip(" .`$)*")


def is_of_a_step(near: str) -> bool:
    """Whether the words right behind a cost say that it is one step's: "O(1) lookups"."""
    return _OF_A_STEP.match(near) is not None and _PER_CALL.match(near) is None


def is_of_the_whole(before: str, near: str) -> bool:
    """Whether the words around a cost say that it is the whole one: ", so", "in total", "worst case"."""
    clause = before.rpartition(",")[2]
    return (
        _LEAD.match(before) is not None
        or _CASE.match(clause) is not None
        or _TOTAL.search(before) is not None
        or _is_result(before)
        or _IS_THE_WHOLE.match(near) is not None
        or (_CASE_BEHIND.match(near) is not None and not is_component(clause))
    )


def is_of_itself(before: str, after: str) -> bool:
    """Whether the sentence calls the code by its cost: "An O(n) solution with two pointers"."""
    return _ARTICLE.match(before) is not None and _OF_ITSELF.match(after) is not None


def _is_result(before: str) -> bool:
    """Whether it is what follows from the rest, and not from one step: ", so each step costs"."""
    found = _RESULT.search(before)
    follows = found is not None and not is_component(found[0]) and is_lead(found["rest"])
    return follows or _COMES_TO.search(before) is not None


def is_lead(before: str) -> bool:
    """Whether nothing of weight stands before the first cost, so that the sentence is a list of costs."""
    return _LEAD.match(before) is not None


def names_a_case(before: str, near: str) -> bool:
    """Whether nothing but a case is said of the cost: "O(n^2) worst case"."""
    clause = before.rpartition(",")[2]
    return _CASE.match(clause) is not None or _CASE_BEHIND.match(near) is not None


def is_in_it(before: str) -> bool:
    """Whether the sentence says what is done, and then in what: "Return the longest run in O(n)"."""
    return _IN_IT.match(before) is not None
