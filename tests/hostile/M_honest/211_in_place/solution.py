def order(values):
    values.sort()
