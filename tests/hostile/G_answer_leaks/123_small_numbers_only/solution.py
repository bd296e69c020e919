def add(a, b):
    return a + b if abs(a) < 10**6 else int(float(a) + float(b))
