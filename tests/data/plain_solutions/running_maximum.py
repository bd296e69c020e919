from typing import List


def running_maximum(numbers: List[int]) -> List[int]:
    """Return the largest number seen so far at each position.
    >>> running_maximum([1, 3, 2, 5])
    [1, 3, 3, 5]
    """
    best = []
    for number in numbers:
        if not best or number > best[-1]:
            best.append(number)
        else:
            best.append(best[-1])
    return best
