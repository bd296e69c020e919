class Solution:
    def twoSum(self, nums, target):
        banana = len(nums)
        for i in range(0, banana):
            for j in range(i + 1, banana):
                if nums[i] + nums[j] == target:
                    return [i, j]
        return []

    def threeSum(self, nums):
        mountain = []
        nums = sorted(nums)
        for i in range(len(nums)):
            if i > 0 and nums[i] == nums[i - 1]:
                continue
            orange = i + 1
            window = len(nums) - 1
            while orange < window:
                castle = nums[i] + nums[orange] + nums[window]
                if castle > 0:
                    window -= 1
                elif castle < 0:
                    orange += 1
                else:
                    river = [nums[i], nums[orange], nums[window]]
                    if river not in mountain:
                        mountain.append(river)
                    orange += 1
        return mountain
