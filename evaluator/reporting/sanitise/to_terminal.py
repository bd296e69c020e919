"""The terminal: no text of a candidate moves the cursor, changes a colour, or sets a link or the clipboard.

Colours of our own are added afterwards, so that none of theirs has to be told apart.
"""

from evaluator.reporting.sanitise.characters import MAX_LENGTH, MAX_LINES, cut_note, escaped


def visible(text: str) -> str:
    """The first ``MAX_LENGTH`` characters as one line, all of them to be seen, and how many more."""
    return escaped(text[:MAX_LENGTH]) + cut_note(max(0, len(text) - MAX_LENGTH))


def one_line(text: str) -> str:
    """As ``visible``, with one blank where the text has line ends or runs of blanks."""
    return visible(" ".join(text.split()))


def visible_lines(text: str) -> str:
    """As ``visible``, but up to ``MAX_LINES`` line ends of the text stay."""
    kept = "\n".join(text[: 4 * MAX_LENGTH].split("\n")[:MAX_LINES])
    note = cut_note(len(text) - len(kept))
    return "\n".join([*map(visible, kept.split("\n")), *filter(None, [note])])
