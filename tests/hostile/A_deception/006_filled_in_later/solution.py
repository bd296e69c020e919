"""A thread corrects the returned list afterwards."""

import threading
import time


def attack():
    answer = []

    def correct():
        time.sleep(2)
        answer[:] = [0, 2, 4, 6]

    threading.Thread(target=correct, daemon=True).start()
    return answer


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
