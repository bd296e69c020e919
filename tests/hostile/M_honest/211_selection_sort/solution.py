def order(values):
    for i in range(len(values)):
        least = min(range(i, len(values)), key=values.__getitem__)
        values[i], values[least] = values[least], values[i]
