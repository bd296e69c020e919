"""XML 1.0: text of elements and values of attributes that every parser accepts.

What XML cannot hold at all (most control characters, surrogates, U+FFFE, U+FFFF) is among the hidden
characters and is written as an escape, not as a reference, which would be just as illegal.
"""

from evaluator.reporting.sanitise.characters import cut_note, escaped

MAX_XML_LENGTH = 10_000
"""Characters of one field: programs read XML, so it may hold more than a report for people."""

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


def xml_text(text: str) -> str:
    """The content of an element, with its line ends."""
    shown = "\n".join(map(escaped, text[:MAX_XML_LENGTH].split("\n")))
    return (shown + cut_note(max(0, len(text) - MAX_XML_LENGTH))).translate(_ENTITIES)


def xml_attribute(text: str) -> str:
    """The value of a quoted attribute; line ends are references, as parsers make blanks of raw ones."""
    return xml_text(text).replace("\n", "&#10;")
