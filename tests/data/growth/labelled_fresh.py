"""A second set, written after the first was measured and before it was itself: data for `make growth`."""

import bisect
import collections
import functools
import heapq
import itertools
import math
import random
import re

CASES = []


def grows(label, make, largest=1 << 17, also=()):
    def register(function):
        CASES.append((function.__name__, function, label, make, largest, tuple(also)))
        return function

    return register


def numbers(n):
    draw = random.Random(n + 101)
    return [draw.randrange(1, 7 * n + 9) for _ in range(n)]


def ordered(n):
    return list(range(1, n + 1))


def falling(n):
    return list(range(n, 0, -1))


def value(n):
    return n


def letters(n):
    draw = random.Random(n + 103)
    return "".join(draw.choice("abcdefghijkl") for _ in range(n))


def only_a(n):
    return "a" * n


def spaced(n):
    draw = random.Random(n + 107)
    return " ".join("".join(draw.choice("abcde") for _ in range(4)) for _ in range(n))


def words(n):
    draw = random.Random(n + 109)
    return ["".join(draw.choice("abcdefgh") for _ in range(6)) for _ in range(n)]


def tree(n):
    draw = random.Random(n + 113)
    children = {node: [] for node in range(n)}
    for node in range(1, n):
        children[draw.randrange(node)].append(node)
    return children


def nested_tree(n):
    if n <= 0:
        return None
    left = (n - 1) // 2
    return {"value": n, "left": nested_tree(left), "right": nested_tree(n - 1 - left)}


def square(n):
    draw = random.Random(n + 127)
    return [[draw.randrange(1, 10) for _ in range(n)] for _ in range(n)]


def friends(n):
    draw = random.Random(n + 131)
    return [(draw.randrange(n), draw.randrange(n)) for _ in range(2 * n)]


def orders(n):
    draw = random.Random(n + 137)
    return [{"customer": f"c{draw.randrange(n // 4 + 1)}", "total": draw.randrange(1000)} for _ in range(n)]


def runs(n):
    """About root n lists of about root n sorted numbers."""
    side = math.isqrt(n) + 1
    draw = random.Random(n + 139)
    return [sorted(draw.randrange(9 * n) for _ in range(side)) for _ in range(side)]


@grows("1", letters)
def starts_like_url(text):
    return bool(re.match(r"https?://", text))


@grows("1", numbers)
def median_of_three(values):
    return sorted((values[0], values[len(values) // 2], values[-1]))[1]


@grows("1", value, 1 << 60)
def is_power_of_two(number):
    return number > 0 and number & (number - 1) == 0


@grows("log n", value, 1 << 60)
def binary_text(number):
    out = []
    while number > 0:
        out.append("1" if number & 1 else "0")
        number >>= 1
    return "".join(out[::-1])


@grows("log n", ordered)
def missing_in_row(values):
    low, high = 0, len(values)
    while low < high:
        mid = low + (high - low) // 2
        if values[mid] - mid == 1:
            low = mid + 1
        else:
            high = mid
    return low + 1


@grows("log n", value, 1 << 60)
def fibonacci_by_doubling(n):
    def pair(k):
        if k == 0:
            return 0, 1
        a, b = pair(k // 2)
        c, d = a * (2 * b - a) % 1_000_007, (a * a + b * b) % 1_000_007
        return (d, (c + d) % 1_000_007) if k % 2 else (c, d)

    return pair(n)[0]


@grows("sqrt n", value, 1 << 36)
def factor_pairs(number):
    return [(low, number // low) for low in range(1, math.isqrt(number) + 1) if number % low == 0]


@grows("sqrt n", value, 1 << 36)
def sum_of_odds_until(number):
    odd, total, steps = 1, 0, 0
    while total + odd <= number:
        total += odd
        odd += 2
        steps += 1
    return steps


@grows("n", numbers)
def three_way_partition(values):
    values = list(values)
    pivot = values[0]
    low, at, high = 0, 0, len(values) - 1
    while at <= high:
        if values[at] < pivot:
            values[low], values[at] = values[at], values[low]
            low, at = low + 1, at + 1
        elif values[at] > pivot:
            values[at], values[high] = values[high], values[at]
            high -= 1
        else:
            at += 1
    return low, high


@grows("n", numbers)
def kth_by_partition(values):
    values = list(values)
    low, high, k = 0, len(values) - 1, len(values) // 2
    while low < high:
        pivot = values[random.randint(low, high)]
        i, j = low, high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while values[j] > pivot:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i, j = i + 1, j - 1
        if k <= j:
            high = j
        elif k >= i:
            low = i
        else:
            break
    return values[k]


@grows("n", orders, 1 << 14)
def total_by_customer(rows):
    totals = collections.defaultdict(int)
    for row in rows:
        totals[row["customer"]] += row["total"]
    return dict(totals)


@grows("n", spaced, 1 << 14)
def title_words(text):
    return re.sub(r"\b[a-z]", lambda found: found.group().upper(), text)


@grows("n", letters)
def squeeze(text):
    out = []
    for letter in text:
        if not out or out[-1] != letter:
            out.append(letter)
    return "".join(out)


@grows("n", nested_tree, 1 << 14)
def tree_total(node):
    if node is None:
        return 0
    return node["value"] + tree_total(node["left"]) + tree_total(node["right"])


@grows("n", tree, 1 << 14)
def levels(children):
    level, out = [0], []
    while level:
        out.append(len(level))
        level = [child for node in level for child in children[node]]
    return out


@grows("n", numbers)
def peaks(values):
    return [b for a, b, c in zip(values, values[1:], values[2:]) if a < b > c]


@grows("n", numbers)
def batches(values):
    it = iter(values)
    return list(iter(lambda: list(itertools.islice(it, 10)), []))


@grows("n", letters)
def every_letter_index(text):
    places = {}
    for at, letter in enumerate(text):
        places.setdefault(letter, []).append(at)
    return {letter: (found[0], found[-1]) for letter, found in places.items()}


class Ring:
    def __init__(self, room):
        self.slots, self.head, self.size = [None] * room, 0, 0

    def put(self, item):
        self.slots[(self.head + self.size) % len(self.slots)] = item
        if self.size < len(self.slots):
            self.size += 1
        else:
            self.head = (self.head + 1) % len(self.slots)

    def __iter__(self):
        for offset in range(self.size):
            yield self.slots[(self.head + offset) % len(self.slots)]


@grows("n", numbers)
def last_of_ring(values):
    ring = Ring(len(values) // 2 + 1)
    for item in values:
        ring.put(item)
    return sum(ring)


@grows("n", value, 300)
def paths_cached(n):
    @functools.lru_cache(maxsize=None)
    def ways(left):
        if left < 0:
            return 0
        return 1 if left == 0 else (ways(left - 1) + ways(left - 2) + ways(left - 3)) % 1_000_007

    return ways(n)


@grows("n", only_a, 1 << 16)
def z_values(text):
    z, low, high = [0] * len(text), 0, 0
    for at in range(1, len(text)):
        if at < high:
            z[at] = min(high - at, z[at - low])
        while at + z[at] < len(text) and text[z[at]] == text[at + z[at]]:
            z[at] += 1
        if at + z[at] > high:
            low, high = at, at + z[at]
    return z


@grows("n", ordered)
def xor_of_all(values):
    return functools.reduce(lambda a, b: a ^ b, values)


@grows("n log n", words, 1 << 14)
def sorted_by_length_then_name(found):
    return sorted(found, key=lambda word: (len(word), word))


@grows("n log n", numbers, 1 << 15)
def closest_pair_gap(values):
    values = sorted(values)
    return min(map(lambda pair: pair[1] - pair[0], zip(values, values[1:])))


@grows("n log n", runs, 1 << 14)
def merge_runs(lists):
    heap = [(run[0], at, 0) for at, run in enumerate(lists)]
    heapq.heapify(heap)
    out = []
    while heap:
        item, at, place = heapq.heappop(heap)
        out.append(item)
        if place + 1 < len(lists[at]):
            heapq.heappush(heap, (lists[at][place + 1], at, place + 1))
    return out


@grows("n log n", numbers, 1 << 14)
def segment_maxima(values):
    size = 1
    while size < len(values):
        size *= 2
    tree_of = [0] * (2 * size)
    tree_of[size : size + len(values)] = values
    for at in range(size - 1, 0, -1):
        tree_of[at] = max(tree_of[2 * at], tree_of[2 * at + 1])
    out = []
    for start in range(len(values)):
        low, high, best = size + start // 2, size + start + 1, 0
        while low < high:
            if low & 1:
                best = max(best, tree_of[low])
                low += 1
            if high & 1:
                high -= 1
                best = max(best, tree_of[high])
            low, high = low // 2, high // 2
        out.append(best)
    return out


@grows("n log n", numbers, 1 << 15)
def two_sum_by_search(values):
    values = sorted(values)
    found = 0
    for each in values:
        at = bisect.bisect_left(values, 3 * len(values) - each)
        found += at < len(values) and values[at] == 3 * len(values) - each
    return found


@grows("n log n", numbers, 1 << 14)
def median_stream(values):
    small, large = [], []
    for each in values:
        if small and each < -small[0]:
            heapq.heappush(small, -each)
        else:
            heapq.heappush(large, each)
        if len(small) > len(large):
            heapq.heappush(large, -heapq.heappop(small))
        elif len(large) > len(small) + 1:
            heapq.heappush(small, -heapq.heappop(large))
    return large[0]


@grows("n^2", friends, 1 << 12)
def circles_without_ranks(links):
    group = list(range(len(links)))
    for a, b in links:
        old, new = group[a], group[b]
        if old != new:
            group = [new if each == old else each for each in group]
    return len(set(group))


@grows("n^2", falling, 1 << 11)
def swaps_of_sorting(values):
    values, swaps = list(values), 0
    for at in range(1, len(values)):
        while at and values[at - 1] > values[at]:
            values[at - 1], values[at] = values[at], values[at - 1]
            at -= 1
            swaps += 1
    return swaps


@grows("n^2", numbers, 1 << 12)
def visible_pairs(values):
    return [(a, b) for at, a in enumerate(values) for b in values[at + 1 :] if (a ^ b) == 1]


@grows("n^2", letters, 1 << 13)
def compress_by_replacing(text):
    for at in range(len(text)):
        text = text[:at] + text[at].upper() + text[at + 1 :]
    return text


@grows("n^2", square, 1 << 9)
def min_path_total(grid):
    best = [math.inf] * len(grid)
    best[0] = 0
    for row in grid:
        for at, cost in enumerate(row):
            best[at] = min(best[at], best[at - 1] if at else math.inf) + cost
    return best[-1]


@grows("n^2", words, 1 << 12)
def one_letter_apart(found):
    pairs = 0
    for a, b in itertools.combinations(found, 2):
        pairs += sum(x != y for x, y in zip(a, b)) == 1
    return pairs


@grows("n^2", value, 1 << 12)
def staircase(height):
    return "\n".join(" " * (height - row) + "#" * row for row in range(1, height + 1))


@grows("n^2", numbers, 1 << 12)
def longest_chain_of_divisors(values):
    values = sorted(values)
    best = [1] * len(values)
    for at, each in enumerate(values):
        best[at] += max((best[j] for j in range(at) if each % values[j] == 0), default=0)
    return max(best)


@grows("n^2", letters, 1 << 11)
def longest_palindrome_by_table(text):
    n, best = len(text), 1
    is_one = [[False] * n for _ in range(n)]
    for low in range(n - 1, -1, -1):
        for high in range(low, n):
            if text[low] == text[high] and (high - low < 2 or is_one[low + 1][high - 1]):
                is_one[low][high] = True
                best = max(best, high - low + 1)
    return best


@grows("n^3", square, 150)
def largest_submatrix_total(grid):
    best = -math.inf
    for top in range(len(grid)):
        columns = [0] * len(grid)
        for row in grid[top:]:
            current = 0
            for at, cell in enumerate(row):
                columns[at] += cell - 5
                current = max(columns[at], current + columns[at])
                best = max(best, current)
    return best


@grows("n^3", value, 300)
def pythagorean(limit):
    return [
        (a, b, c)
        for a in range(1, limit)
        for b in range(a, limit)
        for c in range(b, limit)
        if a * a + b * b == c * c
    ]


@grows("n^3", numbers, 300)
def triangles(values):
    return sum(1 for a, b, c in itertools.combinations(sorted(values), 3) if a + b > c)


@grows("2^n", ordered, 22)
def all_combinations(values):
    return [list(chosen) for size in range(len(values) + 1) for chosen in itertools.combinations(values, size)]


@grows("2^n", value, 30)
def hanoi_moves(disks):
    moves = []

    def move(count, source, goal, spare):
        if count:
            move(count - 1, source, spare, goal)
            moves.append((source, goal))
            move(count - 1, spare, goal, source)

    move(disks, "A", "C", "B")
    return moves


@grows("2^n", value, 40)
def climb_naively(steps):
    if steps <= 1:
        return 1
    return climb_naively(steps - 1) + climb_naively(steps - 2)


@grows("n!", ordered, 10)
def seatings(guests):
    if len(guests) <= 1:
        return [guests]
    out = []
    for at, guest in enumerate(guests):
        for rest in seatings(guests[:at] + guests[at + 1 :]):
            out.append([guest, *rest])
    return out
