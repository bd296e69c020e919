"""How much water two of the given walls can hold."""


def largest_area(heights: list[int]) -> int:
    """Return the largest area between two walls.

    The shorter wall limits the area, so only moving past it can help.
    """
    left = 0
    right = len(heights) - 1
    best = 0
    while left < right:
        width = right - left
        best = max(best, width * min(heights[left], heights[right]))
        # Keep the taller wall.
        if heights[left] < heights[right]:
            left += 1
        else:
            right -= 1
    return best
