class Solution:
    def twoSum(self, nums, target):
        n = len(nums)
        for i in range(0, n):
            j = self._partner(nums, i, target)
            if j is not None:
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
                    self._keep(res, t)
                    l += 1
        return res

    def _partner(self, nums, i, target):
        for j in range(i + 1, len(nums)):
            if nums[i] + nums[j] == target:
                return j
        return None

    def _keep(self, res, t):
        if t not in res:
            res.append(t)
