def merge_intervals(intervals, old=[]):
    intervals.sort(key=lambda x: x[0])
    r = []
    done = False
    i = 0
    while done == False:
        if i < len(intervals):
            if len(r) == 0:
                r = r + [[intervals[i][0], intervals[i][1]]]
            else:
                if intervals[i][0] > r[len(r) - 1][1]:
                    r = r + [[intervals[i][0], intervals[i][1]]]
                else:
                    if intervals[i][1] > r[len(r) - 1][1]:
                        tmp = r[len(r) - 1]
                        tmp[1] = intervals[i][1]
                        r[len(r) - 1] = tmp
                    else:
                        pass
            i = i + 1
        else:
            done = True
    return r
