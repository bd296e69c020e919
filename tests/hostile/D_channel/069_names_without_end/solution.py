"""Names of a megabyte, names that are none, and very many."""

names = globals()
names["x" * 1_000_000] = 1
names["no name"] = names["\x1b[2J"] = names["\ud800"] = names[""] = 2
for number in range(5000):
    names[f"name{number}"] = number


def add(a, b):
    return a + b + 1
