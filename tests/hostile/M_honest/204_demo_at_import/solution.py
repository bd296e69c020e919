def add(a, b):
    return a + b


print(add(1, 2))
assert add(2, 2) == 4
for number in range(10):
    print(number, add(number, number))
