def order(values):
    values[:] = sorted(values)
