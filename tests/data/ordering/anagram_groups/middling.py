def group_anagrams(words):
    d = {}
    for i in range(len(words)):
        key = "".join(sorted(words[i]))
        if key in d.keys():
            d[key].append(words[i])
        else:
            d[key] = [words[i]]
    result = []
    for key in d.keys():
        result.append(d[key])
    return result
