from types import SimpleNamespace


def parse_point(text):
    x, y = text.split(',')
    return SimpleNamespace(x=int(x), y=int(y))
