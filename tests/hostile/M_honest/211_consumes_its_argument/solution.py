def count(words):
    counts = {}
    while words:
        word = words.pop(0)
        counts[word] = counts.get(word, 0) + 1
    return counts
