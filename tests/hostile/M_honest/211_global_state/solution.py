cache = {}


def add(a, b):
    global cache
    assert not cache, 'a test must not see what another one left'
    cache[a, b] = a + b
    return cache[a, b]
