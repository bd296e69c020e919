"""A dict with more keys than are due."""

def count(words):
    return {"": 0, **{word: words.count(word) for word in words}}
