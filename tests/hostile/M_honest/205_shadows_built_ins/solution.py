list = [1, 2]
id = type = len = None
print = repr = isinstance = object = Exception = None


def sum(a, b):
    return a + b


add = sum
