"""Blanks the comments that would silence an analyser in the analysed copy, and says where they were.

A decorator that silences the type checker stays, since code may rest on it, and is told all the same.
"""

import io
import re
import tokenize
from collections.abc import Iterable

from evaluator.model.evaluation import IntegrityEvent

_SILENCING = re.compile(
    r"""\bpylint\s*:\s*(?:disable|enable|skip)  # pylint takes it anywhere in a comment
      | \#[:!]?\s*(?:
        (?:ruff\s*:\s*|flake8\s*[:=]\s*)?noqa\b
      | ruff\s*:\s*(?:disable|enable|ignore|file-ignore)\b
      | (?:pylint|mypy|pyright|basedpyright|pyre|pytype|pyrefly|ty|isort|yapf|complexipy)\s*:
      | pyre-(?:ignore|fixme|strict|unsafe)\b
      | type\s*:\s*ignore\b
      | nosec\b | nosemgrep\b | noinspection\b
      | pragma\s*:\s*no\s*(?:cover|branch|mutate)\b
      | fmt\s*:\s*(?:off|on|skip)\b
      | lint-(?:ignore|fixme)\b
      | evaluate\s*:\s*allow\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_DECORATORS = frozenset({"no_type_check", "no_type_check_decorator"})
_KIND = "suppression_comment"
_QUOTED = 60


def blank(
    path: str, text: str, tokens: Iterable[tokenize.TokenInfo]
) -> tuple[str, tuple[IntegrityEvent, ...]]:
    """The text with silencing comments replaced by spaces, and one event for each.

    Lines and columns stay as they were. Only comment tokens are looked at, so the same words inside a
    string stay. A comment that begins with prose and silences further on is blanked from there.
    """
    lines = io.StringIO(text).readlines()  # split as the tokenizer splits: at "\n" only
    events = []
    before = ""
    for token in tokens:
        if token.string in _DECORATORS and before in ("@", "."):
            said = f"`{token.string}`; the type checker passes over what it marks"
            events.append(IntegrityEvent(_KIND, f"{path}:{token.start[0]} holds {said}"))
        before = token.string
        if token.type != tokenize.COMMENT or (found := _SILENCING.search(token.string)) is None:
            continue
        row, column = token.start
        line, start, end = lines[row - 1], column + found.start(), column + len(token.string)
        lines[row - 1] = line[:start] + " " * (end - start) + line[end:]
        said = " ".join(token.string[found.start() :].split())[:_QUOTED]
        events.append(
            IntegrityEvent(_KIND, f"{path}:{row} holds `{said}`; the analysers read the code without it")
        )
    return "".join(lines), tuple(events)
