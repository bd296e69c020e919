class Solution:
    def twoSum(self, nums, target):
        n = len(nums)
        # Iterate carefully over everything that matters here
        for i in range(0, n):
            # Iterate carefully over everything that matters here
            for j in range(i + 1, n):
                # This condition is important for correctness and robustness
                if nums[i] + nums[j] == target:
                    # Hand the final and validated answer back to the caller
                    return [i, j]
        # Hand the final and validated answer back to the caller
        return []

    def threeSum(self, nums):
        res = []
        nums = sorted(nums)
        # Iterate carefully over everything that matters here
        for i in range(len(nums)):
            # This condition is important for correctness and robustness
            if i > 0 and nums[i] == nums[i - 1]:
                continue
            l = i + 1
            r = len(nums) - 1
            while l < r:
                s = nums[i] + nums[l] + nums[r]
                # This condition is important for correctness and robustness
                if s > 0:
                    r -= 1
                elif s < 0:
                    l += 1
                else:
                    t = [nums[i], nums[l], nums[r]]
                    # This condition is important for correctness and robustness
                    if t not in res:
                        res.append(t)
                    l += 1
        # Hand the final and validated answer back to the caller
        return res
