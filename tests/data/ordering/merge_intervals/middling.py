def merge_intervals(intervals):
    result = []
    for interval in sorted(intervals, key=lambda x: x[0]):
        if len(result) == 0:
            result.append([interval[0], interval[1]])
        elif interval[0] > result[len(result) - 1][1]:
            result.append([interval[0], interval[1]])
        else:
            if interval[1] > result[len(result) - 1][1]:
                result[len(result) - 1][1] = interval[1]
    return result
