from functools import lru_cache


def traced(function):
    def wrapper(*args, **kwargs):
        print(args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@traced
@lru_cache(maxsize=None)
def add(a, b):
    return a + b
