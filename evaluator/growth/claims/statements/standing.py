"""Whether a cost in a sentence is that of the whole, of one step, or of another way to do it."""

import re

_ASIDE = re.compile(
    r"\b(?:ha(?:ve|s) to|needs? to|goal|could|would"
    r"|can be|might|may be|instead|rather|than|na[iï]ve(?:ly)?|brute|unlike|avoid\w*"
    r"|not|isn't|never|looks?|seems?|appears?"
    r"|without|improved?|versus|vs|compared|alternative\w*|previous\w*|earlier|todo|fixme|must|should"
    r"|required"
    r"|requires?d|e\.g|such as|at least|lower bound|follow[- ]?up|if we|per se|beats?|reduced?|trade"
    r"|slower|faster|too (?:slow|much|long|expensive|costly)|infeasible|impractical|prohibitive"
    r"|unacceptable|from|however|other|another|second approach|states)\b",
    re.IGNORECASE,
)
"""In the clause of a cost, words that speak of another way to do it, or of what should not be."""
_OTHER_WAY = re.compile(
    r"\b(?:na[iï]ve(?:ly)?|brute|could|would|might|alternative(?:ly)?s?|consider(?:ed|ing)?|rejected|tried"
    r"|attempt\w*|first version|old(?:er)?|original(?:ly)?|previous(?:ly)?|formerly|used to|earlier|was"
    r"|were|took"
    r"|asks?|asked|required|requirement|goal|must|should|todo|fixme|follow[- ]?up|another"
    r"|hypothetical\w*|if|when"
    r"|unless|(?:chosen|preferred|picked|favou?red) (?:over|to)|lower bound)\b",
    re.IGNORECASE,
)
"""Anywhere before a cost, words after which the sentence speaks of another way until it turns."""
_TURN = re.compile(
    r"\bbut\b|;|\bwhereas\b|\bwhile\b|\bhowever\b|[\u2013\u2014]|\bhence\b|\btherefore\b|\bthus\b"
    r"|(?:^|,)\s{0,2}(?:so|now|this|here|ours|mine|it)\b|\bdown to\b|\s(?:to|into)\s{0,2}[`$]?$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:overall|total|altogether|whole(?:\sthing)?|dominat\w+)\b[^,;]{0,40}$", re.IGNORECASE
)
_RESULT = re.compile(
    r"(?:\b(?:so|hence|thus|therefore|here|ours|giving|it(?:\sis|'s)|this(?:\sone)?\sis|this\sgives|is\sstill"
    r"|down\sto)\b[^,;]{0,40}|(?:^|,)\s?now\b[^,;]{0,40}|\bbut\s(?:is|it is|only|just)\s?"
    r"|\bnot\s[^,;]{1,20}\sbut\s?|\bfrom\s[^.;]{1,80}\sto\s{0,2})[`$(]?$",
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
    r"|performance|complexity|efficiency|efficient|runtime|order|of|this|that|the|whole(?:\sthing)?|it"
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
    r"\b(?:look[- ]?ups?|insert\w*|delet\w*|remov\w*|sort(?:ing|s)?|search\w*|push\w*|pops?|popping|access\w*"
    r"|member\w*|append\w*|each|per|every|hash\w*|iteration\w*|loops?|steps?|pass(?:es)?|check\w*|element"
    r"|dict\w*|sets?|heap\w*|deque|quer(?:y|ies)|preprocess\w*|precompute|building|slic\w*|copy(?:ing)?"
    r"|helper"
    r"|bisect\w*|scan\w*|sweep|merg(?:e|ing)|index\w*|comparisons?|operations?)\b",
    re.IGNORECASE,
)
_PER_CALL = re.compile(
    r"^\W{0,3}(?:time\s)?(?:per|each|for each|for every)\s(?:call|invocation|operation|request)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"^\s{0,3}(?:which|that|whose|at|taking|costing|needing)\b", re.IGNORECASE)
_OF_A_STEP = re.compile(
    r"^[\s`]{0,3}(?:(?:time|amorti[sz]ed|average|on average)\s)?(?:per|each|every|for each|for every|for one"
    r"|look[- ]?ups?|insert\w*|delet\w*|remov\w*|access\w*|member\w*|append\w*|hash\w*|steps?"
    r"|pass(?:es)?|check\w*"
    r"|quer(?:y|ies)|iterations?|comparisons?|operations?|is possible|are possible|solutions?|approach"
    r"|algorithms?"
    r"|version|way)\b",
    re.IGNORECASE,
)


def is_aside(text: str) -> bool:
    """Whether the clause speaks of another way to do it, or of what should not be."""
    return _ASIDE.search(text) is not None


def is_other_way(before: str) -> bool:
    """Whether the sentence up to a cost has gone over to another way, and not come back."""
    turns = [found.end() for found in _TURN.finditer(before)]
    return _OTHER_WAY.search(before[turns[-1] if turns else 0 :]) is not None


def turned(clause: str) -> str:
    """The clause from its last turn on: of "not what it looks but" nothing is left."""
    turns = [found.end() for found in _TURN.finditer(clause)]
    return clause[turns[-1] :] if turns else clause


def is_component(text: str) -> bool:
    """Whether the text speaks of one step and not of the whole."""
    return _COMPONENT.search(text) is not None


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


def with_main_clause(before: str) -> str:
    """The clause of a cost; of "nested loops, which take" all of it."""
    parts = re.split(r"[,;]|\b(?:and|but|while|whereas)\b", before)
    number = len(parts) - 1
    while number and _RELATIVE.match(parts[number]):
        number -= 1
    return ",".join(parts[number:])


def _is_result(before: str) -> bool:
    """Whether it is what follows from the rest, and not from one step: ", so each step costs"."""
    found = _RESULT.search(before)
    return found is not None and not is_component(found[0])


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
