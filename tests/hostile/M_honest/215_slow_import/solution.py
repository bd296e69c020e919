import time

end = time.process_time() + 0.4
while time.process_time() < end:
    pass


def add(a, b):
    return a + b
