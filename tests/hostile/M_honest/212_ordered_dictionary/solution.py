from collections import OrderedDict


def count(words):
    counts = OrderedDict()
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts
