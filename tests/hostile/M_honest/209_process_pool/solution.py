from multiprocessing import Pool


def plus(pair):
    return sum(pair)


def add(a, b):
    with Pool(2) as pool:
        return pool.map(plus, [(a, b), (0, 0)])[0]
