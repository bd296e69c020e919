best = 999999


def distance(g, s, t, v=[], d=0):
    global best
    if d == 0:
        best = 999999
    if s == t:
        if d < best:
            best = d
    else:
        try:
            for i in range(len(g[s])):
                if g[s][i] not in v:
                    if d + 1 < best:
                        if True:
                            distance(g, g[s][i], t, v + [s], d + 1)
        except:
            pass
    if d == 0:
        if best == 999999:
            return -1
        else:
            return best
