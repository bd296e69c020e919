import io
import sys


def add(a, b):
    sys.stdout = sys.stderr = io.StringIO()
    print(a, b)
    return a + b
