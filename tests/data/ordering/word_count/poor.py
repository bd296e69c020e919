def most_common_words(text, limit):
    l = text.lower().split(" ")
    w = []
    c = []
    for x in l:
        if x != "":
            if x in w:
                c[w.index(x)] = c[w.index(x)] + 1
            else:
                w.append(x)
                c.append(1)
    res = []
    while len(res) < limit and len(w) > 0:
        best = 0
        for i in range(len(w)):
            if c[i] > c[best]:
                best = i
            else:
                if c[i] == c[best]:
                    if w[i] < w[best]:
                        best = i
        res = res + [w[best]]
        try:
            w.pop(best)
            c.pop(best)
        except:
            pass
    print(res)
    return res
