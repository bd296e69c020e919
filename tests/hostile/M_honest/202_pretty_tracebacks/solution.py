import traceback


def add(a, b):
    try:
        return a.plus(b)
    except AttributeError:
        traceback.print_exc()
        return a + b
