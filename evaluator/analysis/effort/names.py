"""What a name adds to the effort at each use."""

import re

_SAYS_NOTHING = re.compile(
    r"(tmp|temp|foo|bar|baz|qux|res|ret|val|var|obj|arr|lst|dct|stuff|thing|data|do_?it|func)\d*"
)
_LONGEST = 28


def burden_of(name: str) -> float:
    """In symbols: an empty word has to be looked up, a very long name has to be read to its end.

    One letter is free: rules say where it is too little, and here any word in its place would be a gain.
    """
    plain = name.strip("_").lower()
    if _SAYS_NOTHING.fullmatch(plain):
        return 0.4
    return 0.5 if len(plain) > _LONGEST else 0.0
