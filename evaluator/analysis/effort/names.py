"""What a name adds to the effort at each use."""

_LONGEST = 28


def burden_of(name: str) -> float:
    """In symbols: a very long name has to be read to its end.

    Nothing for a short or an empty one: rules say where it is too little, and here any word in its place,
    however wrong, would be a gain.
    """
    return 0.5 if len(name.strip("_")) > _LONGEST else 0.0
