"""A dict nested 100000 deep."""

def attack():
    value = {}
    for _ in range(100_000):
        value = {"a": value}
    return value


def count(words):
    if words == ["a", "b", "a"]:
        return attack()
    return {word: words.count(word) for word in words}
