import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--verbose", action="store_true")
options = parser.parse_args()


def add(a, b):
    if options.verbose:
        print(a, b)
    return a + b
