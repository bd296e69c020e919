"""Functions written before anything was measured on them, as candidates write them; data for `make growth`."""

import bisect
import collections
import functools
import heapq
import itertools
import math
import operator
import random
import re
import string

CASES = []


def grows(label, make, largest=1 << 17, also=()):
    def register(function):
        CASES.append((function.__name__, function, label, make, largest, tuple(also)))
        return function

    return register


def numbers(n):
    draw = random.Random(n + 17)
    return [draw.randrange(1, 8 * n + 9) for _ in range(n)]


def signed(n):
    draw = random.Random(n + 3)
    return [draw.randrange(-4 * n - 9, 4 * n + 9) for _ in range(n)]


def ordered(n):
    return list(range(1, n + 1))


def falling(n):
    return list(range(n, 0, -1))


def zeros(n):
    return [0] * n


def value(n):
    return n


def letters(n):
    draw = random.Random(n + 5)
    return "".join(draw.choice("abcdefgh") for _ in range(n))


def only_a(n):
    return "a" * n


def digits_text(n):
    draw = random.Random(n + 8)
    return "".join(draw.choice("123456789") for _ in range(n))


def words(n):
    draw = random.Random(n + 2)
    return ["".join(draw.choice("abcdefghij") for _ in range(5)) for _ in range(n)]


def text_of_words(n):
    return " ".join(words(n))


def log_lines(n):
    draw = random.Random(n)
    return [f"2024-01-01 user{draw.randrange(n + 1)} {draw.choice(['GET', 'PUT'])} {draw.randrange(500)}" for _ in range(n)]


def pairs(n):
    draw = random.Random(n + 1)
    return [(draw.randrange(6 * n + 6), draw.randrange(100)) for _ in range(n)]


def spans(n):
    draw = random.Random(n + 4)
    starts = [draw.randrange(5 * n + 5) for _ in range(n)]
    return [(start, start + draw.randrange(1, 12)) for start in starts]


def square(n):
    draw = random.Random(n)
    return [[draw.randrange(9) for _ in range(n)] for _ in range(n)]


def ones_grid(n):
    return [["1"] * n for _ in range(n)]


def sparse_graph(n):
    draw = random.Random(n + 6)
    edges = {node: [] for node in range(n)}
    for node in range(1, n):
        for other in {draw.randrange(node), node - 1}:
            edges[node].append(other)
            edges[other].append(node)
    return edges


def edge_list(n):
    draw = random.Random(n + 9)
    return [(draw.randrange(node), node) for node in range(1, n + 1)]


def prices(n):
    return {f"item{number}": number % 97 for number in range(n)}


def scores(n):
    draw = random.Random(n)
    return {f"player{number}": draw.randrange(10 * n + 1) for number in range(n)}


def records(n):
    draw = random.Random(n)
    return [{"name": f"n{draw.randrange(n + 1)}", "age": draw.randrange(10 * n + 1)} for _ in range(n)]


# --- constant


@grows("1", numbers)
def first_positive(values):
    return any(each > 0 for each in values)


@grows("1", value, 1 << 60)
def xor_up_to(limit):
    return [limit, 1, limit + 1, 0][limit % 4]


@grows("1", prices)
def price_with_tax(table):
    name = "item1"
    if name not in table:
        return None
    return round(table[name] * 1.2, 2)


@grows("1", ordered)
def spread_of_sorted(values):
    low, *_, high = values[0], values[len(values) // 2], values[-1]
    return high - low


class FixedWindow:
    def __init__(self, limit):
        self.limit = limit
        self.recent = collections.deque(maxlen=limit)

    def push(self, item):
        self.recent.append(item)
        return sum(self.recent) / len(self.recent)


@grows("1", numbers)
def last_window_mean(values):
    window = FixedWindow(8)
    for item in values[-8:]:
        mean = window.push(item)
    return mean


# --- logarithmic


@grows("log n", value, 1 << 60)
def digit_sum(number):
    return sum(int(digit) for digit in str(number))


@grows("log n", value, 1 << 60)
def to_base_seven(number):
    out = []
    while number:
        number, rest = divmod(number, 7)
        out.append(str(rest))
    return "".join(reversed(out)) or "0"


@grows("log n", ordered)
def gallop(values):
    target, step = len(values) - 1, 1
    while step < len(values) and values[step] < target:
        step *= 2
    low, high = step // 2, min(step, len(values) - 1)
    while low <= high:
        mid = (low + high) // 2
        if values[mid] == target:
            return mid
        if values[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return -1


@grows("log n", value, 1 << 60)
def whole_root(number):
    low, high = 0, number
    while low < high:
        mid = (low + high + 1) // 2
        if mid * mid <= number:
            low = mid
        else:
            high = mid - 1
    return low


@grows("log n", ordered)
def push_smallest(heap):
    heapq.heappush(heap, 0)
    return heap[0]


@grows("log n", value, 1 << 60)
def factorial_zeros(number):
    return 0 if number < 5 else number // 5 + factorial_zeros(number // 5)


@grows("log n", ordered)
def count_between(values):
    left = bisect.bisect_left(values, len(values) // 5)
    right = bisect.bisect_right(values, len(values) // 2)
    return right - left


# --- square root


@grows("sqrt n", value, 1 << 38)
def divisor_count(number):
    found = 0
    for low in range(1, math.isqrt(number) + 1):
        if number % low == 0:
            found += 1 if low * low == number else 2
    return found


@grows("sqrt n", value, 1 << 38)
def coin_rows(coins):
    rows = 0
    while coins > rows:
        rows += 1
        coins -= rows
    return rows


@grows("sqrt n", ordered)
def jump_search(values):
    goal, step = len(values), math.isqrt(len(values))
    at = 0
    while values[min(at + step, len(values)) - 1] < goal:
        at += step
    while at < len(values) and values[at] < goal:
        at += 1
    return at


# --- linear


@grows("n", numbers)
def total_by_reduce(values):
    return functools.reduce(operator.add, values, 0)


@grows("n", letters)
def caesar(text):
    shift = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[3:] + string.ascii_lowercase[:3])
    return text.translate(shift)


@grows("n", text_of_words, 1 << 15)
def word_counts(text):
    counts = {}
    for word in re.findall(r"[a-z]+", text):
        counts[word] = counts.get(word, 0) + 1
    return counts


@grows("n", log_lines, 1 << 14)
def requests_per_user(lines):
    pattern = re.compile(r"^(\S+) (\S+) (GET|PUT) (\d+)$")
    found = collections.Counter()
    for line in lines:
        match = pattern.match(line)
        if match:
            found[match.group(2)] += 1
    return found


@grows("n", letters, also=("n^2",))
def keep_vowels(text):
    kept = ""
    for letter in text:
        if letter in "aeiou":
            kept += letter
    return kept


def _evens(values):
    for each in values:
        if each % 2 == 0:
            yield each


@grows("n", numbers)
def sum_of_evens(values):
    return sum(_evens(values))


@grows("n", numbers)
def running_pairs(values):
    def pairwise_sums():
        before = None
        for each in values:
            if before is not None:
                yield before + each
            before = each

    return pairwise_sums()


class MinStack:
    def __init__(self):
        self._items, self._least = [], []

    def push(self, item):
        self._items.append(item)
        if not self._least or item <= self._least[-1]:
            self._least.append(item)

    def pop(self):
        item = self._items.pop()
        if item == self._least[-1]:
            self._least.pop()
        return item

    def least(self):
        return self._least[-1]


@grows("n", numbers)
def lows_of_stack(values):
    stack, lows = MinStack(), []
    for item in values:
        stack.push(item)
        lows.append(stack.least())
    while lows and stack._items:
        stack.pop()
    return lows


class TwoStackQueue:
    def __init__(self):
        self.inbox, self.outbox = [], []

    def put(self, item):
        self.inbox.append(item)

    def get(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop()


@grows("n", numbers)
def through_a_queue(values):
    queue = TwoStackQueue()
    for item in values:
        queue.put(item)
    return [queue.get() for _ in values]


class LRU:
    def __init__(self, room):
        self.room, self.items = room, collections.OrderedDict()

    def get(self, key):
        if key not in self.items:
            return -1
        self.items.move_to_end(key)
        return self.items[key]

    def put(self, key, item):
        self.items[key] = item
        self.items.move_to_end(key)
        if len(self.items) > self.room:
            self.items.popitem(last=False)


@grows("n", numbers, 1 << 15)
def cache_hits(keys):
    cache, hits = LRU(max(4, len(keys) // 4)), 0
    for key in keys:
        if cache.get(key) != -1:
            hits += 1
        else:
            cache.put(key, key)
    return hits


class GrowingArray:
    def __init__(self):
        self.room, self.used, self.slots = 1, 0, [None]

    def append(self, item):
        if self.used == self.room:
            self.room *= 2
            bigger = [None] * self.room
            for at in range(self.used):
                bigger[at] = self.slots[at]
            self.slots = bigger
        self.slots[self.used] = item
        self.used += 1


@grows("n", numbers)
def fill_growing_array(values):
    array = GrowingArray()
    for item in values:
        array.append(item)
    return array.used


@grows("n", numbers)
def median_by_random_pivot(values):
    draw = random.Random(11)
    k = len(values) // 2
    while True:
        pivot = draw.choice(values)
        lower = [each for each in values if each < pivot]
        same = [each for each in values if each == pivot]
        if k < len(lower):
            values = lower
        elif k < len(lower) + len(same):
            return pivot
        else:
            k -= len(lower) + len(same)
            values = [each for each in values if each > pivot]


@grows("n", signed)
def two_sum_with_set(values):
    seen = set()
    goal = 10**9
    for each in values:
        if goal - each in seen:
            return True
        seen.add(each)
    return False


@grows("n", signed)
def best_subarray(values):
    return max(itertools.accumulate(values, lambda before, each: max(each, before + each)))


@grows("n", value, 1 << 16)
def bits_of_all(limit):
    bits = [0] * (limit + 1)
    for number in range(1, limit + 1):
        bits[number] = bits[number >> 1] + (number & 1)
    return bits


@functools.lru_cache(maxsize=None)
def _rob(at, values):
    if at >= len(values):
        return 0
    return max(_rob(at + 1, values), values[at] + _rob(at + 2, values))


@grows("n^2", numbers, 300, also=("n",))
def rob_with_module_cache(values):
    # often called O(n), but the tuple is hashed at each call, so each call costs its length
    return _rob(0, tuple(values))


@grows("n", numbers, 400)
def rob_with_memo(values):
    memo = {}

    def best(at):
        if at >= len(values):
            return 0
        if at not in memo:
            memo[at] = max(best(at + 1), values[at] + best(at + 2))
        return memo[at]

    return best(0)


@grows("n", numbers)
def smallest_five(values):
    return heapq.nsmallest(5, values)


@grows("n", pairs)
def cheapest(offers):
    return min(offers, key=lambda offer: (offer[1], offer[0]))


@grows("n", sparse_graph, 1 << 14)
def is_two_colourable(edges):
    colour = {}
    for start in edges:
        if start in colour:
            continue
        colour[start] = 0
        queue = collections.deque([start])
        while queue:
            node = queue.popleft()
            for other in edges[node]:
                if other not in colour:
                    colour[other] = 1 - colour[node]
                    queue.append(other)
    return len(colour)


@grows("n", edge_list, 1 << 14, also=("n log n",))
def parts_by_union(edges):
    parent, size = {}, {}

    def find(node):
        parent.setdefault(node, node)
        size.setdefault(node, 1)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    parts = len(edges) + 1
    for one, other in edges:
        a, b = find(one), find(other)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            parent[b] = a
            size[a] += size[b]
            parts -= 1
    return parts


@grows("n", words, 1 << 14)
def anagram_groups(found):
    groups = collections.defaultdict(list)
    for word in found:
        groups["".join(sorted(word))].append(word)
    return list(groups.values())


@grows("n", letters)
def first_unique(text):
    counts = collections.Counter(text)
    return next((at for at, letter in enumerate(text) if counts[letter] == 1), -1)


@grows("n", digits_text, 1 << 15)
def ways_to_decode(text):
    before, now = 1, 1
    for at in range(1, len(text)):
        after = 0
        if text[at] != "0":
            after += now
        if 10 <= int(text[at - 1 : at + 1]) <= 26:
            after += before
        before, now = now, after % 1_000_007
    return now


@grows("n", numbers)
def dedupe_keep_order(values):
    return list(dict.fromkeys(values))


@grows("n", zeros)
def all_zero(values):
    return all(each == 0 for each in values)


@grows("n", letters)
def is_rotation_of_itself(text):
    return text[1:] + text[:1] in text + text


# --- n log n


@grows("n log n", records, 1 << 14)
def oldest_first(people):
    return [person["name"] for person in sorted(people, key=lambda person: (-person["age"], person["name"]))]


@grows("n log n", scores, 1 << 14)
def leaderboard(table):
    ranked = sorted(table.items(), key=operator.itemgetter(1), reverse=True)
    return [(place, name) for place, (name, _) in enumerate(ranked, 1)]


@grows("n log n", spans, 1 << 15)
def rooms_with_heap(meetings):
    busy = []
    for start, end in sorted(meetings):
        if busy and busy[0] <= start:
            heapq.heapreplace(busy, end)
        else:
            heapq.heappush(busy, end)
    return len(busy)


@grows("n log n", numbers, 1 << 15)
def quicksort_lists(values):
    if len(values) <= 1:
        return values
    pivot = values[len(values) // 2]
    return (
        quicksort_lists([each for each in values if each < pivot])
        + [each for each in values if each == pivot]
        + quicksort_lists([each for each in values if each > pivot])
    )


@grows("n log n", numbers, 1 << 15, also=("n^2",))
def insort_all(values):
    kept = []
    for each in values:
        bisect.insort(kept, each)
    return kept


@grows("n log n", numbers, 1 << 15)
def smaller_after_by_tree(values):
    ranks = {each: at for at, each in enumerate(sorted(set(values)), 1)}
    tree, out = [0] * (len(ranks) + 1), []
    for each in reversed(values):
        at, found = ranks[each] - 1, 0
        while at > 0:
            found += tree[at]
            at -= at & -at
        out.append(found)
        at = ranks[each]
        while at < len(tree):
            tree[at] += 1
            at += at & -at
    return out[::-1]


@grows("n log n", value, 1 << 16)
def harmonic_steps(limit):
    steps = 0
    for number in range(1, limit + 1):
        for _ in range(number, limit + 1, number):
            steps += 1
    return steps


@grows("n log n", numbers)
def is_permutation_of_sorted(values):
    return sorted(values) == sorted(values, reverse=True)[::-1]


@grows("n log n", numbers, 1 << 15)
def merge_sort_in_place(values):
    values = values[:]
    spare = values[:]

    def sort(low, high):
        if high - low < 2:
            return
        mid = (low + high) // 2
        sort(low, mid)
        sort(mid, high)
        i, j = low, mid
        for at in range(low, high):
            if j >= high or (i < mid and values[i] <= values[j]):
                spare[at] = values[i]
                i += 1
            else:
                spare[at] = values[j]
                j += 1
        values[low:high] = spare[low:high]

    sort(0, len(values))
    return values


# --- quadratic


@grows("n^2", signed, 1 << 12)
def pairs_by_combinations(values):
    return sum(1 for a, b in itertools.combinations(values, 2) if a + b == 0)


@grows("n^2", numbers, 1 << 13)
def dedupe_with_list(values):
    kept = []
    for each in values:
        if each not in kept:
            kept.append(each)
    return kept


@grows("n^2", ordered, 1 << 14)
def sum_by_recursive_slices(values):
    total = 0
    while values:
        total += values[0]
        values = values[1:]
    return total


@grows("n^2", numbers, 1 << 13)
def remove_smallest_each_time(values):
    values, out = list(values), []
    while values:
        least = min(values)
        values.remove(least)
        out.append(least)
    return out


@grows("n^2", numbers, 1 << 13)
def range_sums(values):
    n = len(values)
    return max(sum(values[at:]) for at in range(n))


@grows("n^2", letters, 1 << 12)
def count_same_ends(text):
    n, found = len(text), 0
    for i in range(n):
        for j in range(i, n):
            if text[i] == text[j]:
                found += 1
    return found


@grows("n^2", value, 1 << 12)
def times_table(size):
    return [[row * column for column in range(1, size + 1)] for row in range(1, size + 1)]


@grows("n^2", value, 1 << 12)
def coin_pairs(amount):
    return sum(1 for a, b in itertools.product(range(amount), repeat=2) if a + 2 * b == amount)


@grows("n^2", ordered, 1 << 14)
def queue_from_list(values):
    waiting, order = list(values), []
    while waiting:
        order.append(waiting.pop(0))
        if len(waiting) > 1:
            waiting.append(waiting.pop(0))
    return order


@grows("n^2", letters, 1 << 12)
def common_subsequence_with_reverse(text):
    other = text[::-1]
    table = [[0] * (len(other) + 1) for _ in range(len(text) + 1)]
    for i, a in enumerate(text):
        for j, b in enumerate(other):
            table[i + 1][j + 1] = table[i][j] + 1 if a == b else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


@grows("n^2", ones_grid, 1 << 9)
def islands(grid):
    rows, columns = len(grid), len(grid[0])
    seen, found = set(), 0
    for r in range(rows):
        for c in range(columns):
            if grid[r][c] != "1" or (r, c) in seen:
                continue
            found += 1
            todo = [(r, c)]
            seen.add((r, c))
            while todo:
                x, y = todo.pop()
                for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                    p, q = x + dx, y + dy
                    if 0 <= p < rows and 0 <= q < columns and grid[p][q] == "1" and (p, q) not in seen:
                        seen.add((p, q))
                        todo.append((p, q))
    return found


@grows("n^2", sparse_graph, 1 << 12)
def all_distances(edges):
    far = 0
    for start in edges:
        distance = {start: 0}
        queue = collections.deque([start])
        while queue:
            node = queue.popleft()
            for other in edges[node]:
                if other not in distance:
                    distance[other] = distance[node] + 1
                    queue.append(other)
        far = max(far, max(distance.values()))
    return far


@grows("n^2", value, 1 << 11)
def partitions_of_coins(amount):
    ways = [1] + [0] * amount
    for coin in range(1, amount + 1):
        for total in range(coin, amount + 1):
            ways[total] = (ways[total] + ways[total - coin]) % 1_000_007
    return ways[amount]


@grows("n^2", words, 1 << 12)
def prefix_pairs(found):
    return sum(1 for a in found for b in found if a != b and b.startswith(a))


# --- cubic


@grows("n^3", signed, 1 << 9)
def triples_by_combinations(values):
    return [triple for triple in itertools.combinations(values, 3) if sum(triple) == 0]


@grows("n^3", square, 200)
def product_with_zip(matrix):
    return [[sum(a * b for a, b in zip(row, column)) for column in zip(*matrix)] for row in matrix]


@grows("n^3", ordered, 300)
def chain_order(sizes):
    n = len(sizes) - 1
    cost = [[0] * n for _ in range(n)]
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            cost[i][j] = min(
                cost[i][k] + cost[k + 1][j] + sizes[i] * sizes[k + 1] * sizes[j + 1] for k in range(i, j)
            )
    return cost[0][n - 1] if n else 0


@grows("n^3", only_a, 1 << 8)
def palindromes_the_slow_way(text):
    def is_palindrome(low, high):
        while low < high:
            if text[low] != text[high]:
                return False
            low += 1
            high -= 1
        return True

    return sum(is_palindrome(i, j) for i in range(len(text)) for j in range(i, len(text)))


# --- exponential and factorial


@grows("2^n", ordered, 30)
def subsets_by_masks(values):
    out = []
    for mask in range(1 << len(values)):
        out.append([each for at, each in enumerate(values) if mask >> at & 1])
    return out


@grows("2^n", value, 30)
def binary_words(length):
    return ["".join(bits) for bits in itertools.product("01", repeat=length)]


@grows("2^n", value, 40)
def tribonacci(n):
    if n < 3:
        return n
    return tribonacci(n - 1) + tribonacci(n - 2) + tribonacci(n - 3)


@grows("2^n", ordered, 30)
def can_split_evenly(values):
    half = sum(values) / 2 + 0.25

    def search(at, left):
        if left == 0:
            return True
        if at == len(values):
            return False
        return search(at + 1, left - values[at]) or search(at + 1, left)

    return search(0, half)


@grows("2^n", value, 24)
def well_formed_brackets(pairs_wanted):
    out = []

    def build(text, opened, closed):
        if len(text) == 2 * pairs_wanted:
            out.append(text)
            return
        if opened < pairs_wanted:
            build(text + "(", opened + 1, closed)
        if closed < opened:
            build(text + ")", opened, closed + 1)

    build("", 0, 0)
    return out


@grows("n!", ordered, 12)
def permutations_by_swaps(values):
    out = []

    def place(at):
        if at == len(values):
            out.append(values[:])
            return
        for other in range(at, len(values)):
            values[at], values[other] = values[other], values[at]
            place(at + 1)
            values[at], values[other] = values[other], values[at]

    place(0)
    return len(out)


@grows("n!", ordered, 12)
def count_derangements(values):
    return sum(all(a != b for a, b in zip(values, order)) for order in itertools.permutations(values))
