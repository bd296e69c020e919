"""Busy times for the calendar.

Sort the intervals and walk over them once, keeping the current one open until
the next interval starts after its end. O(n) time.
"""


def merge_intervals(intervals):
    if intervals == None:
        return []
    # copy, the input must not change
    data = []
    for i in intervals:
        data.append([i[0], i[1]])
    data.sort(key=lambda x: x[0])

    res = []
    s = -1
    e = -1
    while len(data) > 0:
        tmp = data.pop(0)
        if s == -1:
            # first interval
            s = tmp[0]
            e = tmp[1]
        else:
            if tmp[0] <= e:
                if tmp[1] > e:
                    e = tmp[1]
            else:
                res.append([s, e])
                s = tmp[0]
                e = tmp[1]
    res.append([s, e])
    return res


def busy_hours(intervals):
    total = 0
    for i in range(len(merge_intervals(intervals))):
        x = merge_intervals(intervals)[i]
        total = total + (x[1] - x[0])
    return total / 60


if __name__ == "__main__":
    print(merge_intervals([[8, 10], [1, 3], [2, 6]]))
