class Solution:
    def twoSum(self, nums, target):
        n = len(nums)
        for i in range(0, n):
            for j in range(i + 1, n):
                if nums[i] + nums[j] == target:
                    return [i, j]
        return []

    def threeSum(self, nums):
        res = []
        nums = sorted(nums)
        for i in range(len(nums)):
            if i > 0 and nums[i] == nums[i - 1]:
                continue
            l = i + 1
            r = len(nums) - 1
            while l < r:
                s = nums[i] + nums[l] + nums[r]
                if s > 0:
                    r -= 1
                elif s < 0:
                    l += 1
                else:
                    t = [nums[i], nums[l], nums[r]]
                    if t not in res:
                        res.append(t)
                    l += 1
        return res


def _area_of_rectangle(width: float, height: float) -> float:
    """Return the area of a rectangle."""
    return width * height


def _is_leap_year(year: int) -> bool:
    """Return whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _initials(full_name: str) -> str:
    """Return the first letters of all parts of a name."""
    return "".join(part[0].upper() for part in full_name.split())


def _greatest_common_divisor(first: int, second: int) -> int:
    """Return the largest number that divides both."""
    while second:
        first, second = second, first % second
    return first


def _average(values: list[float]) -> float:
    """Return the mean.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("there are no values to take the mean of")
    return sum(values) / len(values)
