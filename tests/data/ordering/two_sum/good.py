"""Two positions whose values make a given sum."""


def two_sum(numbers: list[int], target: int) -> tuple[int, int] | None:
    """Return the first pair of positions, or None when no two values make ``target``."""
    position_of: dict[int, int] = {}
    for position, number in enumerate(numbers):
        partner = position_of.get(target - number)
        if partner is not None:
            return partner, position
        position_of[number] = position
    return None
