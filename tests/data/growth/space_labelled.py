"""Functions whose memory is known, each with its class beside the result and with it; for ``make growth``."""

import bisect
import collections
import functools
import heapq
import itertools
import random
from collections.abc import Callable

Case = tuple[str, Callable[..., object], str, Callable[[int], object], int, tuple[str, ...], str]
CASES: list[Case] = []
"""Name, function, class beside the result, maker, largest size, as good, class with the result."""


def holds(label, make, largest=1 << 17, also=(), total=""):
    def register(function):
        CASES.append((function.__name__, function, label, make, largest, tuple(also), total or label))
        return function

    return register


def numbers(n):
    draw = random.Random(n)
    return [draw.randrange(10 * n + 10) for _ in range(n)]


def ordered(n):
    return list(range(n))


def falling(n):
    return list(range(n, 0, -1))


def size(n):
    return n


def letters(n):
    draw = random.Random(n)
    return "".join(draw.choice("abcd") for _ in range(n))


def words(n):
    draw = random.Random(n)
    return ["".join(draw.choice("abcdef") for _ in range(9)) for _ in range(n)]


def brackets(n):
    return "(" * (n // 2) + ")" * (n // 2)


def tree(n):
    """Children by node: a random tree, of logarithmic depth."""
    draw = random.Random(n)
    children = {node: [] for node in range(n)}
    for node in range(1, n):
        children[draw.randrange(node)].append(node)
    return children


def path(n):
    return {node: [node + 1] if node + 1 < n else [] for node in range(n)}


# --- constant


@holds("1", numbers)
def total(values):
    found = 0
    for value in values:
        found += value
    return found


@holds("1", numbers)
def reverse_in_place(values):
    low, high = 0, len(values) - 1
    while low < high:
        values[low], values[high] = values[high], values[low]
        low, high = low + 1, high - 1


@holds("1", letters)
def is_palindrome(text):
    low, high = 0, len(text) - 1
    while low < high and text[low] == text[high]:
        low, high = low + 1, high - 1
    return low >= high


@holds("1", numbers, 1 << 13)
def insertion_sort(values):
    for end in range(1, len(values)):
        value, place = values[end], end
        while place and values[place - 1] > value:
            values[place] = values[place - 1]
            place -= 1
        values[place] = value


@holds("1", letters)
def count_four_letters(text):
    counts = {}
    for letter in text:
        counts[letter] = counts.get(letter, 0) + 1
    return max(counts.values())


@holds("1", numbers)
def append_to_the_input(values):
    values.append(len(values))
    return values[-1]


@holds("1", ordered)
def drop_multiples_of_three(values):
    kept = 0
    for value in values:
        if value % 3:
            values[kept] = value
            kept += 1
    del values[kept:]
    return values


@holds("1", size)
def even_squares(number):
    for each in range(0, number, 2):
        yield each * each


@holds("1", numbers)
def sum_of_generated(values):
    return sum(value * value for value in values if value % 2)


@holds("1", size)
def fibonacci_modulo(number):
    one, two = 0, 1
    for _ in range(number):
        one, two = two, (one + two) % 1_000_007
    return one


@holds("1", numbers)
def last_ten(values):
    window = collections.deque(maxlen=10)
    for value in values:
        window.append(value)
    return sum(window)


@holds("1", numbers)
def five_largest(values):
    return heapq.nlargest(5, values)[-1]


@holds("1", ordered)
def count_pairs(values):
    found = 0
    for one in values:
        for other in values:
            found += one + other == len(values)
    return found


@holds("1", numbers, total="n")
def squares(values):
    return [value * value for value in values]


@holds("1", numbers, total="n")
def running_totals(values):
    found, so_far = [], 0
    for value in values:
        so_far += value
        found.append(so_far)
    return found


@holds("1", ordered, 1 << 11, total="n^2")
def all_pairs(values):
    found = []
    for one in values:
        for other in values:
            found.append((one, other))
    return found


@holds("1", letters, total="n")
def shouted(text):
    return text.upper()


# --- logarithmic


@holds("log n", size, 1 << 40)
def halvings(number):
    return 0 if number <= 1 else 1 + halvings(number // 2)


@holds("log n", ordered)
def search_by_recursion(values):
    target = len(values) // 3

    def search(low, high):
        if low >= high:
            return low
        middle = (low + high) // 2
        return search(middle + 1, high) if values[middle] < target else search(low, middle)

    return search(0, len(values))


@holds("log n", numbers)
def quicksort_in_place(values):
    draw = random.Random(1)

    def sort(low, high):
        if low >= high:
            return
        pivot = values[draw.randint(low, high)]
        left, right = low, high
        while left <= right:
            while values[left] < pivot:
                left += 1
            while values[right] > pivot:
                right -= 1
            if left <= right:
                values[left], values[right] = values[right], values[left]
                left, right = left + 1, right - 1
        sort(low, right)
        sort(left, high)

    sort(0, len(values) - 1)


@holds("log n", ordered)
def largest_by_halves(values):
    def largest(low, high):
        if high - low == 1:
            return values[low]
        middle = (low + high) // 2
        return max(largest(low, middle), largest(middle, high))

    return largest(0, len(values))


@holds("log n", tree)
def height(children):
    def below(node):
        return 1 + max(map(below, children[node]), default=0)

    return below(0)


# --- square root


@holds("sqrt n", size, 1 << 34)
def small_divisors(number):
    candidates = []
    divisor = 1
    while divisor * divisor <= number:
        candidates.append(divisor)
        divisor += 1
    return sum(number % each == 0 for each in candidates)


@holds("sqrt n", numbers)
def block_maxima(values):
    width = max(1, int(len(values) ** 0.5))
    maxima = [max(values[start : start + width]) for start in range(0, len(values), width)]
    return min(maxima)


@holds("sqrt n", numbers)
def longest_increasing(values):
    """On random values the tails are as many as the longest run is long: about 2 sqrt n."""
    tails = []
    for value in values:
        place = bisect.bisect_left(tails, value)
        tails[place : place + 1] = [value]
    return len(tails)


# --- linear


@holds("n", numbers)
def has_duplicate(values):
    seen = set()
    for value in values:
        if value in seen:
            continue
        seen.add(value)
    return len(seen) < len(values)


@holds("n", numbers)
def two_sum(values):
    places = {}
    for place, value in enumerate(values):
        if -1 - value in places:
            return places[-1 - value], place
        places[value] = place
    return None


@holds("n", words)
def most_common_word(texts):
    return collections.Counter(texts).most_common(1)[0][0]


@holds("n", numbers)
def median(values):
    return sorted(values)[len(values) // 2]


@holds("n", numbers)
def sort_in_place(values):
    """The buffer of timsort holds half of the values."""
    values.sort()


@holds("n", numbers)
def merge_sort(values):
    if len(values) < 2:
        return values[:]
    middle = len(values) // 2
    left, right = merge_sort(values[:middle]), merge_sort(values[middle:])
    merged, one, other = [], 0, 0
    while one < len(left) and other < len(right):
        if left[one] <= right[other]:
            merged.append(left[one])
            one += 1
        else:
            merged.append(right[other])
            other += 1
    return merged + left[one:] + right[other:]


@holds("n", path)
def visit_path(children):
    def visit(node):
        return 1 + sum(visit(child) for child in children[node])

    return visit(0)


@holds("n", ordered)
def sum_by_recursion(values):
    def add(place):
        return 0 if place == len(values) else values[place] + add(place + 1)

    return add(0)


@holds("n", tree)
def breadth_first(children):
    queue, seen = collections.deque([0]), {0}
    while queue:
        for child in children[queue.popleft()]:
            if child not in seen:
                seen.add(child)
                queue.append(child)
    return len(seen)


@holds("n", brackets)
def is_balanced(text):
    stack = []
    for letter in text:
        if letter == "(":
            stack.append(letter)
        elif stack:
            stack.pop()
        else:
            return False
    return not stack


@holds("n", falling)
def waiting_days(values):
    stack, longest = [], 0
    for place, value in enumerate(values):
        while stack and values[stack[-1]] < value:
            longest = max(longest, place - stack.pop())
        stack.append(place)
    return longest


@holds("n", letters)
def is_palindrome_by_copy(text):
    kept = ""
    for letter in text:
        kept += letter
    return kept == kept[::-1]


@holds("n", size, 1 << 20)
def count_primes(number):
    is_prime = bytearray([1]) * (number + 1)
    for divisor in range(2, int(number**0.5) + 1):
        if is_prime[divisor]:
            is_prime[divisor * divisor :: divisor] = bytes(len(range(divisor * divisor, number + 1, divisor)))
    return sum(is_prime) - 2


@holds("n", size)
def climb_stairs(number):
    ways = [1, 1]
    for step in range(2, number + 1):
        ways.append((ways[step - 1] + ways[step - 2]) % 1_000_007)
    return ways[number]


@holds("n", size, 1 << 12)
def fibonacci_remembered(number):
    @functools.cache
    def fibonacci(each):
        return each if each < 2 else (fibonacci(each - 1) + fibonacci(each - 2)) % 1_000_007

    return fibonacci(number)


@holds("n", size, 40)
def fibonacci_naive(number):
    return number if number < 2 else fibonacci_naive(number - 1) + fibonacci_naive(number - 2)


@holds("n", ordered, 40)
def count_subset_sums(values):
    chosen = []

    def choose(place):
        if place == len(values):
            return int(sum(chosen) == len(values))
        found = choose(place + 1)
        chosen.append(values[place])
        found += choose(place + 1)
        chosen.pop()
        return found

    return choose(0)


@holds("n", numbers)
def from_a_heap(values):
    heap = list(values)
    heapq.heapify(heap)
    found = 0
    while heap:
        found ^= heapq.heappop(heap)
    return found


@holds("n", ordered, 1 << 12)
def edit_distance_of_reversed(values):
    other = values[::-1]
    row = list(range(len(other) + 1))
    for one, value in enumerate(values, 1):
        above, row[0] = row[0], one
        for two, against in enumerate(other, 1):
            above, row[two] = row[two], min(row[two] + 1, row[two - 1] + 1, above + (value != against))
    return row[-1]


@holds("n", numbers)
def without_duplicates(values):
    seen, found = set(), []
    for value in values:
        if value not in seen:
            seen.add(value)
            found.append(value)
    return found


class _Link:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


@holds("n", numbers)
def last_of_chain(values):
    chain = None
    for value in values:
        chain = _Link(value, chain)
    return chain.value


# --- more than linear


@holds("n log n", numbers)
def sorted_at_each_level(values):
    """The levels of a merge sort, all kept."""
    levels = [[[value] for value in values]]
    while len(levels[-1]) > 1:
        runs = levels[-1]
        pairs = itertools.zip_longest(runs[::2], runs[1::2], fillvalue=[])
        levels.append([list(heapq.merge(one, other)) for one, other in pairs])
    return len(levels)


@holds("n^2", ordered, 1 << 11)
def longest_common_with_reversed(values):
    other = values[::-1]
    table = [[0] * (len(other) + 1) for _ in range(len(values) + 1)]
    for one, value in enumerate(values):
        for two, against in enumerate(other):
            if value == against:
                table[one + 1][two + 1] = table[one][two] + 1
            else:
                table[one + 1][two + 1] = max(table[one][two + 1], table[one + 1][two])
    return table[-1][-1]


@holds("n^2", ordered, 1 << 11)
def distinct_sums_of_pairs(values):
    return len({(one, other) for one in values for other in values})


@holds("n^2", size, 1 << 11)
def triangle(number):
    rows = []
    for row in range(number):
        rows.append(list(range(row)))
    return len(rows)


@holds("n^2", ordered, 1 << 11)
def sum_by_slices(values):
    return values[0] + sum_by_slices(values[1:]) if values else 0


@holds("2^n", ordered, 24)
def count_subsets(values):
    subsets = [()]
    for value in values:
        subsets += [(*subset, value) for subset in subsets]
    return len(subsets)


@holds("2^n", ordered, 24)
def reachable_sums(values):
    sums = {0}
    for place, _ in enumerate(values):
        sums |= {each + (1 << place) for each in sums}
    return len(sums)


@holds("n", ordered, 24, total="2^n")
def subsets_by_choice(values):
    found, chosen = [], []

    def choose(place):
        if place == len(values):
            found.append(tuple(chosen))
            return
        choose(place + 1)
        chosen.append(values[place])
        choose(place + 1)
        chosen.pop()

    choose(0)
    return found
