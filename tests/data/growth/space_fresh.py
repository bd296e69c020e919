"""Functions whose memory is known, written before anything was measured on them; data for `make growth`."""

import bisect
import collections
import functools
import heapq
import itertools
import math
import random
import re

CASES = []


def holds(label, make, largest=1 << 17, also=(), total=""):
    def register(function):
        CASES.append((function.__name__, function, label, make, largest, tuple(also), total or label))
        return function

    return register


def numbers(n):
    draw = random.Random(n + 71)
    return [draw.randrange(1, 8 * n + 9) for _ in range(n)]


def ordered(n):
    return list(range(n))


def falling(n):
    return list(range(n, 0, -1))


def value(n):
    return n


def letters(n):
    draw = random.Random(n + 73)
    return "".join(draw.choice("abcdef") for _ in range(n))


def only_a(n):
    return "a" * n


def words(n):
    draw = random.Random(n + 79)
    return ["".join(draw.choice("abcdef") for _ in range(7)) for _ in range(n)]


def graph(n):
    draw = random.Random(n + 83)
    edges = {node: [] for node in range(n)}
    for node in range(1, n):
        other = draw.randrange(node)
        edges[node].append(other)
        edges[other].append(node)
    return edges


def line_graph(n):
    return {node: [node + 1] if node + 1 < n else [] for node in range(n)}


def square(n):
    return [[row + column for column in range(n)] for row in range(n)]


def intervals(n):
    draw = random.Random(n + 89)
    return [(start, start + draw.randrange(1, 9)) for start in (draw.randrange(5 * n + 5) for _ in range(n))]


def balanced(n):
    """A search tree as nested tuples."""

    def build(low, high):
        if low >= high:
            return None
        mid = (low + high) // 2
        return (build(low, mid), mid, build(mid + 1, high))

    return build(0, n)


@holds("1", numbers)
def biggest_gap_in_place(values):
    low = high = values[0]
    for each in values:
        low, high = min(low, each), max(high, each)
    return high - low


@holds("1", ordered)
def two_ends(values):
    i, j = 0, len(values) - 1
    while i < j:
        if values[i] + values[j] == -1:
            return True
        i += 1
        j -= 1
    return False


@holds("1", only_a)
def palindrome_by_index(text):
    return all(text[i] == text[-1 - i] for i in range(len(text) // 2))


@holds("1", numbers)
def generator_total(values):
    return sum(each * each for each in values if each % 2)


@holds("1", numbers)
def reverse_in_place(values):
    i, j = 0, len(values) - 1
    while i < j:
        values[i], values[j] = values[j], values[i]
        i, j = i + 1, j - 1


@holds("1", letters)
def count_of_each_letter(text):
    counts = collections.Counter(text)
    return counts.most_common(1)


@holds("1", numbers)
def best_three(values):
    return heapq.nlargest(3, values)


@holds("1", value, 1 << 14)
def fibonacci_pair(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, (a + b) % 10_007
    return a


@holds("1", numbers)
def last_hundred(values):
    window = collections.deque(maxlen=100)
    for each in values:
        window.append(each)
    return sum(window)


@holds("1", ordered)
def place_of(values):
    return bisect.bisect_left(values, len(values) // 3)


@holds("1", numbers, total="n")
def squares_of(values):
    return [each * each for each in values]


@holds("1", letters, total="n")
def upper_text(text):
    return text.upper()


@holds("1", square, 1 << 10)
def diagonal_total(matrix):
    return sum(matrix[i][i] for i in range(len(matrix)))


@holds("1", value, 1 << 11, total="n^2")
def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]


@holds("log n", value, 1 << 60)
def halvings(n):
    return 0 if n < 2 else 1 + halvings(n // 2)


@holds("log n", balanced, 1 << 14)
def tree_height(node):
    return 0 if node is None else 1 + max(tree_height(node[0]), tree_height(node[2]))


@holds("log n", ordered)
def search_recursively(values):
    def search(low, high):
        if low >= high:
            return low
        mid = (low + high) // 2
        return search(mid + 1, high) if values[mid] < len(values) - 2 else search(low, mid)

    return search(0, len(values))


@holds("log n", value, 1 << 60, also=("1",))
def digits_in_a_list(n):
    digits = []
    while n:
        digits.append(n % 2)
        n //= 2
    return sum(digits)


@holds("n", numbers)
def seen_before(values):
    seen = set()
    for each in values:
        if each in seen:
            return each
        seen.add(-each)
    return None


@holds("n", numbers)
def counts_of_numbers(values):
    counts = collections.Counter(values)
    return max(counts.values())


@holds("n", numbers)
def sorted_median(values):
    return sorted(values)[len(values) // 2]


@holds("n", ordered)
def prefix_table(values):
    prefix = [0]
    for each in values:
        prefix.append(prefix[-1] + each)
    return prefix[-1] - prefix[len(values) // 2]


@holds("n", graph, 1 << 15)
def reach_of_first(edges):
    seen, queue = {0}, collections.deque([0])
    while queue:
        for other in edges[queue.popleft()]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return len(seen)


@holds("n", line_graph, 900)
def depth_of_line(edges):
    def depth(node):
        return 1 + max((depth(other) for other in edges[node]), default=0)

    return depth(0)


@holds("n", value, 900)
def count_down(n):
    return 0 if n == 0 else 1 + count_down(n - 1)


@holds("n", value, 400)
def fibonacci_cached(n):
    @functools.lru_cache(None)
    def fib(k):
        return k if k < 2 else (fib(k - 1) + fib(k - 2)) % 10_007

    return fib(n)


@holds("n", letters)
def reversed_copy(text):
    return text == text[::-1]


@holds("n", words, 1 << 14)
def all_words_joined(found):
    return len(re.sub("a", "", " ".join(found)))


@holds("n", intervals)
def free_rooms(meetings):
    starts, ends = sorted(s for s, _ in meetings), sorted(e for _, e in meetings)
    at = used = 0
    for start in starts:
        if start >= ends[at]:
            at += 1
        else:
            used += 1
    return used


@holds("n", falling)
def stack_of_falling(values):
    stack = []
    for each in values:
        while stack and stack[-1] < each:
            stack.pop()
        stack.append(each)
    return len(stack)


@holds("n", value, 1 << 16)
def coin_table(amount):
    ways = [1] + [0] * amount
    for coin in (1, 2, 5):
        for total in range(coin, amount + 1):
            ways[total] = (ways[total] + ways[total - coin]) % 10_007
    return ways[amount]


@holds("n", numbers, 1 << 15)
def merged(values):
    if len(values) < 2:
        return values
    mid = len(values) // 2
    return list(heapq.merge(merged(values[:mid]), merged(values[mid:])))


@holds("n", words, 1 << 14)
def anagram_sizes(found):
    groups = collections.defaultdict(list)
    for word in found:
        groups[tuple(sorted(word))].append(word)
    return max(map(len, groups.values()))


@holds("n^2", letters, 1 << 10)
def common_table(text):
    other = text[::-1]
    table = [[0] * (len(text) + 1) for _ in range(len(text) + 1)]
    for i, a in enumerate(text):
        for j, b in enumerate(other):
            table[i + 1][j + 1] = table[i][j] + 1 if a == b else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


@holds("n^2", numbers, 1 << 11)
def all_pair_sums(values):
    return len({a + b * 1_000_003 for a in values for b in values})


@holds("n^2", letters, 1 << 11)
def every_prefix(text):
    return len(set(text[:end] for end in range(len(text))))


@holds("n^2", value, 1 << 10)
def memo_on_grid(n):
    memo = {}
    for i in range(n):
        for j in range(n):
            memo[i, j] = 1 if i == 0 or j == 0 else (memo[i - 1, j] + memo[i, j - 1]) % 10_007
    return memo[n - 1, n - 1]


@holds("2^n", value, 22)
def count_bit_words(n):
    return len(list(itertools.product((0, 1), repeat=n)))


@holds("2^n", ordered, 20)
def distinct_subset_sums(values):
    sums = {0}
    for at, _ in enumerate(values):
        sums |= {total + (1 << at) for total in sums}
    return len(sums)


@holds("sqrt n", value, 1 << 34)
def small_primes_up_to_root(n):
    root = math.isqrt(n) + 1
    flags = [True] * (root + 1)
    for p in range(2, math.isqrt(root) + 1):
        if flags[p]:
            for multiple in range(p * p, root + 1, p):
                flags[multiple] = False
    return sum(flags)
