class Point:
    __slots__ = ('_both',)

    def __init__(self, both):
        self._both = both

    @property
    def x(self):
        return self._both[0]

    @property
    def y(self):
        return self._both[1]


def parse_point(text):
    return Point([int(each) for each in text.split(',')])
