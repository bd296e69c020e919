"""Workflow commands of GitHub Actions: one on each line, and no text of a candidate begins another."""

from evaluator.reporting.sanitise.to_terminal import visible

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def github_message(text: str) -> str:
    """The message of a command: what the runner shows is ``text`` on one line."""
    return visible(text).translate(_IN_MESSAGES)


def github_property(text: str) -> str:
    """The value of one of its properties, such as ``file`` or ``title``."""
    return visible(text).translate(_IN_PROPERTIES)
