"""A dict whose items differ from call to call."""

class Changing(dict):
    def items(self):
        self["a"] = self.get("a", 0) + 1
        return super().items()

    keys = values = items


def attack():
    return Changing(b=1)


def count(words):
    if words == ["a", "b", "a"]:
        return attack()
    return {word: words.count(word) for word in words}
