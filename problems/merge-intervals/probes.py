"""Finds out how a solution settles what the statement leaves open."""


def ordinary_intervals(solution):
    """Every way in which intervals in order can lie to each other."""
    for intervals in (
        [],
        [[3, 3]],
        [[1, 5]],
        [[1, 5], [10, 12]],
        [[10, 12], [1, 5]],
        [[1, 5], [3, 8]],
        [[3, 8], [1, 5]],
        [[1, 9], [2, 4]],
        [[2, 4], [1, 9]],
        [[1, 4], [4, 5]],
        [[4, 5], [1, 4]],
        [[1, 5], [1, 5]],
        [[1, 5], [1, 3]],
        [[1, 3], [1, 5]],
        [[2, 5], [1, 5]],
        [[-7, -2], [-3, 0], [0, 0], [5, 6]],
        [[8, 10], [1, 3], [2, 6], [15, 18], [17, 20], [16, 16]],
    ):
        solution.merge_intervals(intervals)


def reversed_interval(solution, own_error):
    """One interval is reversed, another one lies apart from it."""
    try:
        merged = solution.merge_intervals([[5, 1], [10, 12]])
    except ValueError:
        return "raises ValueError"
    except own_error:
        return "raises an error of its own"
    except Exception:  # noqa: BLE001 - whatever else is raised is one outcome
        return "another exception"
    if merged == [[1, 5], [10, 12]]:
        return "orders the two ends"
    if merged == [[10, 12]]:
        return "drops it"
    return "returns it unchanged" if merged == [[5, 1], [10, 12]] else "another answer"
