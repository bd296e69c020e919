"""Lone surrogates as keys."""

def attack():
    return {'\ud800': 1}


def count(words):
    if words == ["a", "b", "a"]:
        return attack()
    return {word: words.count(word) for word in words}
