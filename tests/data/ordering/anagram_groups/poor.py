result = []
used = []


def group_anagrams(words):
    global result, used
    result = []
    used = []
    for i in range(len(words)):
        if i not in used:
            temp = []
            for j in range(len(words)):
                if j not in used:
                    if len(words[i]) == len(words[j]):
                        s = ""
                        for c in sorted(words[j]):
                            s = s + c
                        s2 = ""
                        for c in sorted(words[i]):
                            s2 = s2 + c
                        if s == s2:
                            temp.append(words[j])
                            used.append(j)
            result.append(temp)
    return result
