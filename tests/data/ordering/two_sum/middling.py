def two_sum(numbers, target):
    seen = {}
    for i in range(len(numbers)):
        if target - numbers[i] in seen.keys():
            return seen[target - numbers[i]], i
        else:
            seen[numbers[i]] = i
    return None
