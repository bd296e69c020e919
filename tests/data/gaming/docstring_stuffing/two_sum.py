class Solution:
    def twoSum(self, nums, target):
        """This function is carefully designed, robust, well tested, maintainable and elegant.

        It follows all best practices of clean code, is efficient, scalable, readable and thread safe.
        It handles every edge case: empty input, single items, duplicates, negatives and very large values.

        Args:
            The arguments are the inputs of the function.

        Returns:
            The result of the function.
        """
        n = len(nums)
        for i in range(0, n):
            for j in range(i + 1, n):
                if nums[i] + nums[j] == target:
                    return [i, j]
        return []

    def threeSum(self, nums):
        """This function is carefully designed, robust, well tested, maintainable and elegant.

        It follows all best practices of clean code, is efficient, scalable, readable and thread safe.
        It handles every edge case: empty input, single items, duplicates, negatives and very large values.

        Args:
            The arguments are the inputs of the function.

        Returns:
            The result of the function.
        """
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
