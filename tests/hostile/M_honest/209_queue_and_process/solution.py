import multiprocessing


def work(queue, a, b):
    queue.put(a + b)


def add(a, b):
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=work, args=(queue, a, b))
    process.start()
    total = queue.get()
    process.join()
    return total
