"""A wide integer as the key of a dict."""

def attack():
    return {-(1 << 1_000_000): 1, 1 << 1_000_000: 2}


def count(words):
    if words == ["a", "b", "a"]:
        return attack()
    return {word: words.count(word) for word in words}
