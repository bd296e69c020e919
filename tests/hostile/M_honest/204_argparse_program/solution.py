import argparse
import sys


def main():
    parser = argparse.ArgumentParser(description="Sum of numbers")
    parser.add_argument("numbers", nargs="*", type=int)
    parser.add_argument("--double", action="store_true")
    options = parser.parse_args()
    numbers = options.numbers or [int(line) for line in sys.stdin]
    print(sum(numbers) * (2 if options.double else 1))


if __name__ == "__main__":
    main()
