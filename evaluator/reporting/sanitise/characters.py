"""Which characters no sink lets through, how they are written instead, and how long a field may be."""

import unicodedata

MAX_LENGTH = 400
"""Characters of one field that people read; the JSON report holds the rest."""
MAX_LINES = 20
"""Lines of one field, where the sink keeps line ends."""

# Letters and marks by their category, yet drawn as nothing (Unicode: Default_Ignorable_Code_Point), and the
# empty Braille pattern. The two selectors that choose between text and emoji, U+FE0E and U+FE0F, may stay.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0") | frozenset(
    map(chr, (*range(0xFE00, 0xFE0E), *range(0xE0100, 0xE01F0)))
)
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "    "}


def is_hidden(character: str) -> bool:
    """Whether it steers, hides, reorders or is no character at all.

    Those are control, format (bidi, zero-width, tags), surrogate, private and unassigned code points, the
    line and paragraph separators, and letters that are drawn as nothing. Spaces of any width are not hidden.
    """
    if character.isprintable():
        return character in _BLANK
    return unicodedata.category(character) != "Zs"


def escaped(text: str) -> str:
    """``text`` with each hidden character written as an escape of Python, and a tab as four blanks."""
    return "".join(_escape(character) if is_hidden(character) else character for character in text)


def cut_note(count: int) -> str:
    """What stands in place of the characters that were cut off."""
    return f"… ({count} more characters)" if count else ""


def _escape(character: str) -> str:
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
