from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)


def add(a, b):
    return pool.submit(lambda: a + b).result()
