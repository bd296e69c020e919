from collections import deque


def evens(n):
    numbers = deque()
    for number in range(0, n, 2):
        numbers.append(number)
    return numbers
