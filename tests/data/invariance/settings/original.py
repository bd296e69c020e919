"""Reads settings from lines such as ``name = value``."""


class BadLine(ValueError):
    """A line is neither empty, nor a comment, nor a setting."""


def parse_settings(text: str) -> dict[str, str]:
    """Return the settings by name; the last of several wins.

    Raises:
        BadLine: a line holds no equals sign, or no name.
    """
    settings = {}
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        name, separator, value = content.partition("=")
        if not separator or not name.strip():
            raise BadLine(f"line {number}: expected `name = value`, got {content!r}")
        settings[name.strip()] = value.strip()
    return settings


def find_setting(settings: dict[str, str], name: str) -> str | None:
    """The value of a setting, or None when it is absent or empty."""
    value = settings.get(name)
    if not value:
        return None
    return value
