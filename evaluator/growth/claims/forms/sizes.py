"""``len(nums)`` and ``nums.length`` written as ``|nums|``: the grammar need not read Python."""

import re

_LONGEST = 40
_CALL = re.compile(r"(?<![A-Za-z0-9_.|])(len|sum)\(")
_DOTTED = re.compile(r"(?<![A-Za-z0-9_.])([A-Za-z_]\w{0,38})\.(?:length|size|len|count)\b(?:\(\))?")


def with_sizes(text: str) -> str:
    """The same form; calls that do not end within a few characters stay as they are."""
    text = _DOTTED.sub(lambda found: f"|{found[1]}|", text)
    pieces, done = [], 0
    for found in _CALL.finditer(text):
        if found.start() < done:
            continue
        end = closing(text, found.end() - 1, _LONGEST)
        inner = text[found.end() : end].strip() if end > 0 else ""
        if inner and "|" not in inner:
            name = inner if found[1] == "len" else f"sum of {inner}"
            pieces += [text[done : found.start()], f"|{name[:_LONGEST]}|"]
            done = end + 1
    return "".join((*pieces, text[done:]))


def closing(text: str, opening: int, reach: int) -> int:
    """Where the parenthesis at ``opening`` is closed; -1 if not within ``reach`` characters."""
    depth = 0
    for at in range(opening, min(len(text), opening + reach + 1)):
        if text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
            if depth == 0:
                return at
    return -1
