class Solution:
    def twoSum(self, nums, target):
        n = self._size(nums)
        for i in range(0, n):
            for j in range(i + 1, n):
                if nums[i] + nums[j] == target:
                    return [i, j]
        return []

    def threeSum(self, nums):
        res = []
        nums = self._sort(nums)
        for i in range(self._size(nums)):
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

    def _size(self, nums):
        return len(nums)

    def _sort(self, nums):
        return sorted(nums)
