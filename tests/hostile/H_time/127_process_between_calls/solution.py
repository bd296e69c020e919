import os
import time

CHILDREN = []
CALLS = []


def squares(n):
    if n >= 100_000:
        CALLS.append(n)
        if len(CALLS) == 1:
            CHILDREN.append(os.fork())
            if CHILDREN[0] == 0:
                os.setsid()
                end = time.process_time() + 1.0
                while time.process_time() < end:
                    pass
                os._exit(0)
        if len(CALLS) == 3:
            os.waitpid(CHILDREN[0], 0)
    return sum(number * number for number in range(n))
