import threading
import time


def tidy():
    while True:
        time.sleep(0.01)


threading.Thread(target=tidy, daemon=True).start()


def add(a, b):
    return a + b
