def search(numbers, target):
    low, high = 0, len(numbers) - 1
    while low <= high:
        middle = (low + high) // 2
        if numbers[middle] == target:
            return middle
        # One of the two halves is always sorted.
        if numbers[low] <= numbers[middle]:
            if numbers[low] <= target < numbers[middle]:
                high = middle - 1
            else:
                low = middle + 1
        else:
            if numbers[middle] < target <= numbers[high]:
                low = middle + 1
            else:
                high = middle - 1
    return -1
