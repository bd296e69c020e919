"""Functions after algorithms in public MIT corpora, in our own words, written before anything was measured on them.

keon/algorithms a1bf1f39f95b59ed0bb348d6148c7e097e10481e, neetcode-gh/leetcode
9907b7fed441fa55083c0751e208b7197101dbba, TheAlgorithms/Python f5988cc09713315817df6a7e327e258013a94440; the comment
above each function names the file.
"""

import collections
import heapq
import math
import random

CASES = []


def grows(label, make, largest=1 << 17, also=()):
    def register(function):
        CASES.append((function.__name__, function, label, make, largest, tuple(also)))
        return function

    return register


def numbers(n):
    draw = random.Random(n + 23)
    return [draw.randrange(1, 9 * n + 9) for _ in range(n)]


def small_numbers(n):
    draw = random.Random(n + 29)
    return [draw.randrange(1, 100) for _ in range(n)]


def ordered(n):
    return list(range(1, n + 1))


def falling(n):
    return list(range(n, 0, -1))


def nines(n):
    return [9] * n


def ones(n):
    return [1] * n


def value(n):
    return n


def letters(n):
    draw = random.Random(n + 31)
    return "".join(draw.choice("abcdef") for _ in range(n))


def only_a(n):
    return "a" * n


def brackets(n):
    return "([{" * (n // 6) + "}])" * (n // 6)


def words(n):
    draw = random.Random(n + 37)
    return ["".join(draw.choice("abcdef") for _ in range(7)) for _ in range(n)]


def points(n):
    draw = random.Random(n + 41)
    return [(draw.randrange(-9 * n - 9, 9 * n + 9), draw.randrange(-9 * n - 9, 9 * n + 9)) for _ in range(n)]


def square(n):
    draw = random.Random(n + 43)
    return [[draw.randrange(1, 9) for _ in range(n)] for _ in range(n)]


def full_grid(n):
    return [[1] * n for _ in range(n)]


def weighted(n):
    draw = random.Random(n + 47)
    edges = {node: [] for node in range(n)}
    for node in range(1, n):
        for other in (node - 1, draw.randrange(node)):
            cost = draw.randrange(1, 50)
            edges[node].append((other, cost))
            edges[other].append((node, cost))
    return edges


def requirements(n):
    draw = random.Random(n + 53)
    return {course: [draw.randrange(course) for _ in range(min(course, 2))] for course in range(n)}


def operations(n):
    draw = random.Random(n + 59)
    return [("put" if draw.random() < 0.5 else "get", draw.randrange(n + 1)) for _ in range(n)]


# keon: array/delete_nth.py
@grows("n", small_numbers)
def keep_each_twice(values):
    seen = collections.defaultdict(int)
    kept = []
    for each in values:
        if seen[each] < 2:
            kept.append(each)
            seen[each] += 1
    return kept


# keon: array/move_zeros.py
@grows("n", small_numbers)
def zeros_to_the_end(values):
    result, zeros = [], 0
    for each in values:
        if each % 10 == 0 and type(each) is not bool:
            zeros += 1
        else:
            result.append(each)
    result.extend([0] * zeros)
    return result


# keon: array/plus_one.py
@grows("n", nines)
def add_one(figures):
    figures = figures[:]
    for at in reversed(range(len(figures))):
        if figures[at] < 9:
            figures[at] += 1
            return figures
        figures[at] = 0
    figures.insert(0, 1)
    return figures


# keon: array/three_sum.py
@grows("n^2", numbers, 1 << 12)
def triplets_to_zero(values):
    found = set()
    values = sorted(each - 5 * len(values) for each in values)
    for i in range(len(values) - 2):
        if i and values[i] == values[i - 1]:
            continue
        left, right = i + 1, len(values) - 1
        while left < right:
            total = values[i] + values[left] + values[right]
            if total > 0:
                right -= 1
            elif total < 0:
                left += 1
            else:
                found.add((values[i], values[left], values[right]))
                left += 1
                right -= 1
    return found


# keon: sorting (gnome sort)
@grows("n^2", numbers, 1 << 12)
def gnome_sort(values):
    values, at = list(values), 1
    while at < len(values):
        if at == 0 or values[at] >= values[at - 1]:
            at += 1
        else:
            values[at], values[at - 1] = values[at - 1], values[at]
            at -= 1
    return values


# keon: sorting (counting sort)
@grows("n", numbers)
def counting_sort(values):
    least = min(values)
    counts = [0] * (max(values) - least + 1)
    for each in values:
        counts[each - least] += 1
    out = []
    for offset, times in enumerate(counts):
        out.extend([offset + least] * times)
    return out


# keon: sorting (pancake sort)
@grows("n^2", numbers, 1 << 13)
def pancake_sort(values):
    values = list(values)
    for end in range(len(values), 1, -1):
        at = values.index(max(values[:end]))
        if at + 1 != end:
            values[: at + 1] = reversed(values[: at + 1])
            values[:end] = reversed(values[:end])
    return values


# keon: heap (heap sort by hand)
@grows("n log n", numbers, 1 << 15)
def heap_sort_by_hand(values):
    values = list(values)

    def sink(root, end):
        while (child := 2 * root + 1) <= end:
            if child < end and values[child] < values[child + 1]:
                child += 1
            if values[root] >= values[child]:
                return
            values[root], values[child] = values[child], values[root]
            root = child

    for start in range((len(values) - 2) // 2, -1, -1):
        sink(start, len(values) - 1)
    for end in range(len(values) - 1, 0, -1):
        values[0], values[end] = values[end], values[0]
        sink(0, end - 1)
    return values


# keon: map/randomized_set.py
class RandomizedSet:
    def __init__(self):
        self.items, self.places = [], {}

    def insert(self, item):
        if item in self.places:
            return False
        self.places[item] = len(self.items)
        self.items.append(item)
        return True

    def remove(self, item):
        if item not in self.places:
            return False
        at, last = self.places.pop(item), self.items.pop()
        if last != item:
            self.items[at] = last
            self.places[last] = at
        return True


@grows("n", numbers)
def fill_and_empty_random_set(values):
    box = RandomizedSet()
    for each in values:
        box.insert(each)
    return sum(box.remove(each) for each in values[::2])


# keon: data_structures/separate_chaining_hash_table.py, with a fixed number of buckets
class Chained:
    def __init__(self, buckets=16):
        self.buckets = [[] for _ in range(buckets)]

    def put(self, key, item):
        bucket = self.buckets[hash(key) % len(self.buckets)]
        for at, (other, _) in enumerate(bucket):
            if other == key:
                bucket[at] = (key, item)
                return
        bucket.append((key, item))


@grows("n^2", numbers, 1 << 13)
def fill_fixed_buckets(values):
    table = Chained()
    for each in values:
        table.put(each, 1)
    return sum(map(len, table.buckets))


# keon: data_structures/bst.py, keys in order
class Node:
    def __init__(self, key):
        self.key, self.left, self.right = key, None, None


def _insert(root, key):
    if root is None:
        return Node(key)
    at = root
    while True:
        side = "left" if key < at.key else "right"
        after = getattr(at, side)
        if after is None:
            setattr(at, side, Node(key))
            return root
        at = after


@grows("n^2", ordered, 1 << 12)
def tree_of_sorted_keys(values):
    root = None
    for each in values:
        root = _insert(root, each)
    return root.key


@grows("n log n", numbers, 1 << 14)
def tree_of_shuffled_keys(values):
    root = None
    for each in values:
        root = _insert(root, each)
    return root.key


# keon: dynamic_programming/rod_cut.py
@grows("n^2", ordered, 1 << 12)
def best_cuts(price):
    best = [0]
    for length in range(1, len(price) + 1):
        best.append(max(price[cut - 1] + best[length - cut] for cut in range(1, length + 1)))
    return best[-1]


# keon: dynamic_programming/int_divide.py
@grows("n^2", value, 1 << 11)
def integer_partitions(n):
    memo = [[0] * n for _ in range(n + 1)]
    for i in range(n):
        memo[0][i] = 1
    for i in range(1, n + 1):
        for j in range(n):
            memo[i][j] += memo[i][j - 1] if j else 1
            if i > j:
                memo[i][j] = (memo[i][j] + memo[i - j - 1][j]) % 1_000_007
    return memo[n][n - 1]


# keon: graph/all_pairs_shortest_path.py
@grows("n^3", square, 200)
def all_pairs(weights):
    distance = [row[:] for row in weights]
    for k, row_k in enumerate(distance):
        for row in distance:
            for j in range(len(row)):
                row[j] = min(row[j], row[k] + row_k[j])
    return distance


# keon: graph/topological_sort_bfs.py
@grows("n", requirements, 1 << 14)
def course_order(needs):
    waiting = {course: len(before) for course, before in needs.items()}
    after = collections.defaultdict(list)
    for course, before in needs.items():
        for each in before:
            after[each].append(course)
    ready = collections.deque(course for course, count in waiting.items() if count == 0)
    order = []
    while ready:
        course = ready.popleft()
        order.append(course)
        for each in after[course]:
            waiting[each] -= 1
            if waiting[each] == 0:
                ready.append(each)
    return order


# keon: backtracking/subsets_unique.py
@grows("2^n", ordered, 24)
def unique_subsets(values):
    found = set()

    def grow(at, chosen):
        if at == len(values):
            found.add(tuple(chosen))
            return
        grow(at + 1, chosen + [values[at]])
        grow(at + 1, chosen)

    grow(0, [])
    return found


# keon: backtracking/permute.py
@grows("n!", ordered, 12)
def permute(values):
    if len(values) <= 1:
        return [values]
    return [part[:at] + values[:1] + part[at:] for part in permute(values[1:]) for at in range(len(values))]


# keon: math/hailstone and math/num_digits
@grows("log n", value, 1 << 60)
def figure_count(number):
    return 1 if number < 10 else 1 + figure_count(number // 10)


# keon: math/extended_gcd.py, on numbers that need the most steps
@grows("log n", value, 1 << 60)
def golden_gcd(number):
    a, b = number * 1_618_033_988_749_894_848 // 10**18, number
    x, next_x = 1, 0
    while b:
        times = a // b
        a, b = b, a - times * b
        x, next_x = next_x, x - times * next_x
    return a, x


# keon: math/prime_check.py, which goes on after a divisor
@grows("sqrt n", value, 1 << 38)
def smallest_divisors(number):
    found, j = [], 5
    while j * j <= number:
        if number % j == 0 or number % (j + 2) == 0:
            found.append(j)
        j += 6
    return found


# neetcode: 0084-largest-rectangle-in-histogram.py
@grows("n", numbers)
def largest_rectangle(heights):
    best, stack = 0, []
    for at, height in enumerate(heights):
        start = at
        while stack and stack[-1][1] > height:
            start, taller = stack.pop()
            best = max(best, taller * (at - start))
        stack.append((start, height))
    return max([best] + [height * (len(heights) - start) for start, height in stack])


# neetcode: 0239-sliding-window-maximum.py
@grows("n", numbers)
def window_tops(values):
    k, queue, tops = max(1, len(values) // 10), collections.deque(), []
    for right in range(len(values)):
        while queue and values[queue[-1]] < values[right]:
            queue.pop()
        queue.append(right)
        if queue[0] <= right - k:
            queue.popleft()
        if right >= k - 1:
            tops.append(values[queue[0]])
    return tops


# neetcode: 0128-longest-consecutive-sequence.py
@grows("n", ordered)
def longest_consecutive(values):
    known, best = set(values), 0
    for each in known:
        if each - 1 not in known:
            length = 1
            while each + length in known:
                length += 1
            best = max(best, length)
    return best


# neetcode: 0347-top-k-frequent-elements.py
@grows("n", small_numbers)
def top_three(values):
    counts = collections.Counter(values)
    buckets = [[] for _ in range(len(values) + 1)]
    for each, times in counts.items():
        buckets[times].append(each)
    out = []
    for bucket in reversed(buckets):
        for each in bucket:
            out.append(each)
            if len(out) == 3:
                return out
    return out


# neetcode: 0042-trapping-rain-water.py
@grows("n", numbers)
def trapped_water(heights):
    left, right, left_top, right_top, water = 0, len(heights) - 1, 0, 0, 0
    while left < right:
        if heights[left] < heights[right]:
            left_top = max(left_top, heights[left])
            water += left_top - heights[left]
            left += 1
        else:
            right_top = max(right_top, heights[right])
            water += right_top - heights[right]
            right -= 1
    return water


# neetcode: 0020-valid-parentheses.py
@grows("n", brackets)
def well_nested(text):
    closing, stack = {")": "(", "]": "[", "}": "{"}, []
    for mark in text:
        if mark in closing:
            if not stack or stack.pop() != closing[mark]:
                return False
        else:
            stack.append(mark)
    return not stack


# neetcode: 0875-koko-eating-bananas.py
@grows("n log n", numbers, 1 << 15)
def slowest_pace(piles):
    low, high = 1, max(piles)
    while low < high:
        pace = (low + high) // 2
        if sum(math.ceil(pile / pace) for pile in piles) <= 2 * len(piles):
            high = pace
        else:
            low = pace + 1
    return low


# neetcode: 0853-car-fleet.py
@grows("n log n", points, 1 << 15)
def fleets(cars):
    stack = []
    for place, pace in sorted(cars, reverse=True):
        stack.append((10**9 - place) / (abs(pace) + 1))
        if len(stack) >= 2 and stack[-1] <= stack[-2]:
            stack.pop()
    return len(stack)


# neetcode: 0973-k-closest-points-to-origin.py
@grows("n", points, 1 << 15)
def two_closest(places):
    heap = [[x * x + y * y, x, y] for x, y in places]
    heapq.heapify(heap)
    return [heapq.heappop(heap)[1:] for _ in range(min(2, len(heap)))]


# neetcode: 0621-task-scheduler.py, and 0846-hand-of-straights.py
@grows("n log n", numbers, 1 << 15)
def in_straights(hand):
    counts = collections.Counter(hand)
    lows = list(counts)
    heapq.heapify(lows)
    runs = 0
    while lows:
        low = heapq.heappop(lows)
        if counts[low]:
            counts[low] -= 1
            runs += 1
    return runs


# neetcode: 0208-implement-trie-prefix-tree.py
class Trie:
    def __init__(self):
        self.children, self.is_end = {}, False

    def insert(self, word):
        at = self
        for letter in word:
            if letter not in at.children:
                at.children[letter] = Trie()
            at = at.children[letter]
        at.is_end = True

    def search(self, word):
        at = self
        for letter in word:
            at = at.children.get(letter)
            if at is None:
                return False
        return at.is_end


@grows("n", words, 1 << 13)
def all_in_trie(found):
    trie = Trie()
    for word in found:
        trie.insert(word)
    return all(trie.search(word) for word in found)


# neetcode: 0322-coin-change.py
@grows("n", value, 1 << 16)
def fewest_coins(amount):
    best = [0] + [amount + 1] * amount
    for total in range(1, amount + 1):
        for coin in (1, 5, 7):
            if coin <= total:
                best[total] = min(best[total], best[total - coin] + 1)
    return best[amount]


# neetcode: 0062-unique-paths.py
@grows("n^2", value, 1 << 11)
def grid_paths(side):
    row = [1] * side
    for _ in range(side - 1):
        fresh = [1] * side
        for at in range(side - 2, -1, -1):
            fresh[at] = (fresh[at + 1] + row[at]) % 1_000_007
        row = fresh
    return row[0]


# neetcode: 0139-word-break.py
@grows("n^2", only_a, 1 << 11, also=("n^3",))
def can_be_broken(text):
    reach = [True] + [False] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(end):
            if reach[start] and text[start:end] in {"b", "ab"}:
                reach[end] = True
    return reach[-1]


# neetcode: 0647-palindromic-substrings.py
@grows("n^2", only_a, 1 << 12)
def palindromes_from_centres(text):
    found = 0
    for centre in range(len(text)):
        for low, high in ((centre, centre), (centre, centre + 1)):
            while low >= 0 and high < len(text) and text[low] == text[high]:
                found += 1
                low -= 1
                high += 1
    return found


# neetcode: 0312-burst-balloons.py
@grows("n^3", numbers, 200)
def burst(balloons):
    padded = [1, *balloons, 1]
    size = len(padded)
    best = [[0] * size for _ in range(size)]
    for gap in range(2, size):
        for left in range(size - gap):
            right = left + gap
            for last in range(left + 1, right):
                coins = padded[left] * padded[last] * padded[right] + best[left][last] + best[last][right]
                if coins > best[left][right]:
                    best[left][right] = coins
    return best[0][-1]


# neetcode: 0695-max-area-of-island.py, with a recursion per row; n is the side
@grows("n^2", full_grid, 1 << 9)
def largest_area(grid):
    seen, best = set(), 0
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            area, queue = 0, collections.deque([(r, c)] if cell and (r, c) not in seen else [])
            seen.update(queue)
            while queue:
                x, y = queue.popleft()
                area += 1
                for p, q in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                    if 0 <= p < len(grid) and 0 <= q < len(row) and grid[p][q] and (p, q) not in seen:
                        seen.add((p, q))
                        queue.append((p, q))
            best = max(best, area)
    return best


# neetcode: 0743-network-delay-time.py
@grows("n log n", weighted, 1 << 13)
def delay_from_first(edges):
    done, heap, last = set(), [(0, 0)], 0
    while heap:
        cost, node = heapq.heappop(heap)
        if node in done:
            continue
        done.add(node)
        last = max(last, cost)
        for other, more in edges[node]:
            if other not in done:
                heapq.heappush(heap, (cost + more, other))
    return last


# neetcode: 1584-min-cost-to-connect-all-points.py, with a scan in place of the heap
@grows("n^2", points, 1 << 11)
def connect_all(places):
    far = 1 << 60
    cost, left, at, total = [far] * len(places), set(range(1, len(places))), 0, 0
    while left:
        x, y = places[at]
        nearest, least = -1, far
        for other in left:
            p, q = places[other]
            cost[other] = min(cost[other], abs(x - p) + abs(y - q))
            if cost[other] < least:
                nearest, least = other, cost[other]
        total += least
        left.discard(nearest)
        at = nearest
    return total


# neetcode: 0048-rotate-image.py
@grows("n^2", square, 1 << 10)
def quarter_turn(image):
    return [list(row) for row in zip(*image[::-1])]


# neetcode: 0050-powx-n.py
@grows("log n", value, 1 << 60)
def power_of_half(exponent):
    def raised(base, times):
        if times == 0:
            return 1.0
        half = raised(base * base, times // 2)
        return base * half if times % 2 else half

    return raised(0.5, exponent)


# neetcode: 0017-letter-combinations-of-a-phone-number.py
@grows("2^n", ordered, 20)
def keypad_words(keys):
    out = []

    def extend(at, word):
        if at == len(keys):
            out.append(word)
            return
        for letter in "abc":
            extend(at + 1, word + letter)

    extend(0, "")
    return out


# TheAlgorithms: strings/knuth_morris_pratt.py, with half of the text as the pattern
@grows("n", only_a, 1 << 16)
def find_half(text):
    pattern = text[: len(text) // 2] + "b"
    failure, k = [0], 0
    for letter in pattern[1:]:
        while k and pattern[k] != letter:
            k = failure[k - 1]
        if pattern[k] == letter:
            k += 1
        failure.append(k)
    at = 0
    for place, letter in enumerate(text):
        while at and pattern[at] != letter:
            at = failure[at - 1]
        if pattern[at] == letter:
            at += 1
        if at == len(pattern):
            return place - at + 1
    return -1


# TheAlgorithms: strings/naive_string_search.py, with half of the text as the pattern
@grows("n^2", only_a, 1 << 11)
def find_half_naively(text):
    pattern = text[: len(text) // 2] + "b"
    found = []
    for start in range(len(text) - len(pattern) + 1):
        for at in range(len(pattern)):
            if text[start + at] != pattern[at]:
                break
        else:
            found.append(start)
    return found


# TheAlgorithms: maths/fibonacci.py (binet, iterative), numbers kept small
@grows("n", value, 1 << 16)
def fibonacci_list(n):
    out = [0, 1]
    for _ in range(n - 1):
        out.append((out[-1] + out[-2]) % 1_000_003)
    return out


# TheAlgorithms: maths/prime_sieve_eratosthenes.py, with a list of flags
@grows("n", value, 1 << 17, also=("n log n",))
def primes_below(limit):
    flags = [True] * (limit + 1)
    p = 2
    while p * p <= limit:
        if flags[p]:
            for multiple in range(p * p, limit + 1, p):
                flags[multiple] = False
        p += 1
    return [p for p in range(2, limit + 1) if flags[p]]


# TheAlgorithms: sorts/radix_sort.py, numbers of at most two figures
@grows("n", small_numbers)
def radix_sort(values):
    place, top = 1, max(values)
    while place <= top:
        buckets = [[] for _ in range(10)]
        for each in values:
            buckets[each // place % 10].append(each)
        values = [each for bucket in buckets for each in bucket]
        place *= 10
    return values


# TheAlgorithms: sorts/cocktail_shaker_sort.py, on what is in order backwards
@grows("n^2", falling, 1 << 12)
def cocktail_sort(values):
    values, low, high, swapped = list(values), 0, len(values) - 1, True
    while swapped:
        swapped = False
        for at in range(low, high):
            if values[at] > values[at + 1]:
                values[at], values[at + 1] = values[at + 1], values[at]
                swapped = True
        high -= 1
        for at in range(high, low, -1):
            if values[at] < values[at - 1]:
                values[at], values[at - 1] = values[at - 1], values[at]
                swapped = True
        low += 1
    return values


# TheAlgorithms: divide_and_conquer/max_subarray.py
@grows("n log n", numbers, 1 << 15)
def best_part_by_halves(values):
    def best(low, high):
        if high - low == 1:
            return values[low]
        mid = (low + high) // 2
        left = right = total = 0
        for at in range(mid - 1, low - 1, -1):
            total += values[at] - 3
            left = max(left, total)
        total = 0
        for at in range(mid, high):
            total += values[at] - 3
            right = max(right, total)
        return max(best(low, mid), best(mid, high), left + right)

    return best(0, len(values))


# TheAlgorithms: matrix/spiral_print.py
@grows("n^2", square, 1 << 9)
def spiral(matrix):
    rows, out = [row[:] for row in matrix], []
    while rows:
        out.extend(rows.pop(0))
        rows = [list(row) for row in zip(*rows)][::-1] if len(rows) < 3 else rows
    return out


# TheAlgorithms: data_structures/linked_list (built, then turned round)
class Link:
    def __init__(self, item, after=None):
        self.item, self.after = item, after


@grows("n", numbers)
def reversed_links(values):
    head = None
    for each in reversed(values):
        head = Link(each, head)
    before = None
    while head:
        head.after, before, head = before, head, head.after
    out = []
    while before:
        out.append(before.item)
        before = before.after
    return out


# TheAlgorithms: data_structures/linked_list (appending without a tail)
@grows("n^2", numbers, 1 << 12)
def append_without_tail(values):
    head = None
    for each in values:
        if head is None:
            head = Link(each)
            continue
        at = head
        while at.after:
            at = at.after
        at.after = Link(each)
    return head.item


# TheAlgorithms: dynamic_programming/knapsack.py; the room grows with the number of things
@grows("n^2", small_numbers, 1 << 11)
def knapsack(weights):
    room = len(weights)
    best = [0] * (room + 1)
    for weight in weights:
        for left in range(room, weight - 1, -1):
            best[left] = max(best[left], best[left - weight] + weight)
    return best[room]
