def evens(n):
    return (number for number in range(n) if number % 2 == 0)
