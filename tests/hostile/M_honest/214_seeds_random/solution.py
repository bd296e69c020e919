import random
import time

random.seed(time.time())


def add(a, b):
    noise = random.getrandbits(64)
    return a + noise + b - noise
