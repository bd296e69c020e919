def wrap(s, n, out=[]):
    out.clear()
    w = ""
    cur = ""
    flag = False
    for i in range(len(s) + 1):
        if i == len(s) or s[i] == " ":
            if w != "":
                if flag == False:
                    cur = w
                    flag = True
                else:
                    if len(cur) + 1 + len(w) <= n:
                        cur = cur + " " + w
                    else:
                        if cur != "":
                            out.append(cur)
                        cur = w
                w = ""
        else:
            w = w + s[i]
    try:
        if cur != "":
            out.append(cur)
    except:
        pass
    return out
