"""A thread that goes on working after its case."""

import threading
import time

ready = []


class Counter:
    name = ""

    def add(self, n=1):
        def prepare():
            time.sleep(0.02)
            ready.append(n)

        threading.Thread(target=prepare).start()

    def total(self):
        return sum(ready)

    def history(self):
        return list(ready)
