class Solution:
    def coinChange(self, coins, amount):
        """The fewest coins that make the amount, or -1."""
        dp = [amount + 1] * (amount + 1)
        dp[0] = 0
        for total in range(1, amount + 1):
            for coin in coins:
                if coin <= total:
                    dp[total] = min(dp[total], dp[total - coin] + 1)
        if dp[amount] > amount:
            return -1
        else:
            return dp[amount]
