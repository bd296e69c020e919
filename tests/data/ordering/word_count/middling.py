def most_common_words(text, limit):
    counts = {}
    words = text.lower().split()
    for word in words:
        if word in counts.keys():
            counts[word] = counts[word] + 1
        else:
            counts[word] = 1
    result = []
    for item in sorted(counts.items(), key=lambda x: (-x[1], x[0])):
        result.append(item[0])
    return result[0:limit]
