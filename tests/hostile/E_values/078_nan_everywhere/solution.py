"""NaN as item, key and part of a complex number."""

def attack():
    nan = float("nan")
    return {nan: nan, complex(nan, nan): [nan], "a": 2, "b": 1}


def count(words):
    if words == ["a", "b", "a"]:
        return attack()
    return {word: words.count(word) for word in words}
