import sys

arguments = [each for each in sys.argv[1:] if not each.startswith('-')]
numbers = [int(each) for each in arguments or sys.stdin]
factor = 2 if '--double' in sys.argv else 1
print(sum(numbers) * factor)
