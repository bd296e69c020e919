def two_sum(l, t, flag=False):
    res = []
    found = False
    for i in range(len(l)):
        for j in range(len(l)):
            if i != j:
                if found == False:
                    if l[i] + l[j] == t:
                        try:
                            res.append(l.index(l[i]))
                            res.append(j)
                            found = True
                        except:
                            pass
    if found == True:
        return res
    else:
        return None
