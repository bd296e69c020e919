"""A thread changes the list all the time."""

import threading

answer = [[number] for number in range(20000)]


def attack():
    def flicker():
        while True:
            answer.append([0])
            answer.pop(0)
            answer.reverse()

    threading.Thread(target=flicker, daemon=True).start()
    return answer


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
