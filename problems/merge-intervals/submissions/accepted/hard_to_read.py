import copy

def merge_intervals(intervals):
    a = copy.deepcopy(intervals)
    a.sort(key=lambda x: x[0])
    r = []
    i = 0
    while i < len(a):
        if len(r) == 0:
            r.append([a[i][0], a[i][1]])
        else:
            if a[i][0] > r[len(r) - 1][1]:
                r.append([a[i][0], a[i][1]])
            else:
                if a[i][1] > r[len(r) - 1][1]:
                    tmp = r[len(r) - 1]
                    tmp[1] = a[i][1]
                    r[len(r) - 1] = tmp
                else:
                    pass
        i = i + 1
    return r
