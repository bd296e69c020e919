import threading
import time

THREADS = []


def work():
    end = time.process_time() + 1.0
    while time.process_time() < end:
        pass


def squares(n):
    if n >= 100_000:
        THREADS.append(threading.Thread(target=work, daemon=True))
        if len(THREADS) == 1:
            THREADS[0].start()
        if len(THREADS) == 3:
            THREADS[0].join()
    return sum(number * number for number in range(n))
