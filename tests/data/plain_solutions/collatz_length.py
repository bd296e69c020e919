def collatz_length(start: int, seen: dict = {}) -> int:
    """How many steps it takes to reach 1."""
    if start == 1:
        return 0
    if start in seen:
        return seen[start]
    if start % 2 == 0:
        seen[start] = 1 + collatz_length(start // 2)
    else:
        seen[start] = 1 + collatz_length(3 * start + 1)
    return seen[start]
