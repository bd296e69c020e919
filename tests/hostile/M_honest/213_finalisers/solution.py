class Noisy:
    def __del__(self):
        print('gone')
        raise RuntimeError('in a finaliser')


def add(a, b):
    for _ in range(20):
        Noisy()
    return a + b
