"""Functions whose growth is known, each with its class and an input of size n; data for `make growth`."""

import bisect
import collections
import functools
import heapq
import itertools
import math
import random
from collections.abc import Callable

Case = tuple[str, Callable[..., object], str, Callable[[int], object], int, tuple[str, ...]]
CASES: list[Case] = []
"""Name, function, class, maker of the argument, largest sensible size, classes that would do as well."""


def grows(label, make, largest=1 << 17, also=()):
    def register(function):
        CASES.append((function.__name__, function, label, make, largest, tuple(also)))
        return function

    return register


def numbers(n):
    draw = random.Random(n)
    return [draw.randrange(10 * n + 10) for _ in range(n)]


def ordered(n):
    return list(range(n))


def falling(n):
    return list(range(n, 0, -1))


def equal(n):
    return [7] * n


def size(n):
    return n


def letters(n):
    draw = random.Random(n)
    return "".join(draw.choice("abcd") for _ in range(n))


def same_letter(n):
    return "a" * n


def words(n):
    draw = random.Random(n)
    return ["".join(draw.choice("abcdef") for _ in range(6)) for _ in range(n)]


def sentence(n):
    return " ".join(words(n))


def brackets(n):
    return "(" * (n // 2) + ")" * (n // 2)


def intervals(n):
    draw = random.Random(n)
    starts = [draw.randrange(4 * n + 4) for _ in range(n)]
    return [[start, start + draw.randrange(1, 9)] for start in starts]


def graph(n):
    draw = random.Random(n)
    edges = {node: [] for node in range(n)}
    for node in range(1, n):
        other = draw.randrange(node)
        edges[node].append(other)
        edges[other].append(node)
    return edges


def square(n):
    return [[row * column % 7 for column in range(n)] for row in range(n)]


def table(n):
    return {f"key{number}": number for number in range(n)}


def chain(n):
    node = None
    for number in range(min(n, 90)):
        node = (number, node)
    return node


# --- constant


@grows("1", numbers)
def middle(values):
    return values[len(values) // 2]


@grows("1", table)
def look_up(prices):
    return prices.get("key3", 0)


@grows("1", size, 1 << 40)
def is_even(number):
    return number % 2 == 0


@grows("1", numbers)
def sum_of_first_ten(values):
    total = 0
    for value in values[:10]:
        total += value
    return total


@grows("1", size, 1 << 30)
def triangular(number):
    return number * (number + 1) // 2


# --- logarithmic


@grows("log n", ordered)
def first_at_least(values):
    return bisect.bisect_left(values, len(values) // 3)


@grows("log n", size, 1 << 40)
def count_bits(number):
    found = 0
    while number:
        found += number & 1
        number >>= 1
    return found


@grows("log n", size, 1 << 40)
def power_by_squaring(exponent):
    result, base = 1, 3
    while exponent:
        if exponent & 1:
            result = result * base % 1_000_007
        base = base * base % 1_000_007
        exponent >>= 1
    return result


@grows("log n", size, 1 << 40)
def halving_recursion(number):
    return 0 if number <= 1 else 1 + halving_recursion(number // 2)


@grows("log n", ordered)
def search_rotated(values):
    low, high = 0, len(values) - 1
    while low < high:
        middle_at = (low + high) // 2
        if values[middle_at] > values[high]:
            low = middle_at + 1
        else:
            high = middle_at
    return values[low]


# --- square root


@grows("sqrt n", size, 1 << 36)
def divisors_up_to_root(number):
    found = 0
    divisor = 1
    while divisor * divisor <= number:
        if number % divisor == 0:
            found += 1
        divisor += 1
    return found


@grows("sqrt n", size, 1 << 34)
def count_squares(number):
    return sum(1 for root in range(1, math.isqrt(number) + 1) if root * root <= number)


# --- linear


@grows("n", numbers)
def largest(values):
    best = values[0]
    for value in values:
        if value > best:
            best = value
    return best


@grows("n", numbers)
def prefix_sums(values):
    return list(itertools.accumulate(values))


@grows("n", numbers)
def has_duplicate(values):
    return len(set(values)) != len(values)


@grows("n", letters)
def most_common_letter(text):
    return collections.Counter(text).most_common(1)[0][0]


@grows("n", letters)
def is_palindrome(text):
    return text == text[::-1]


@grows("n", letters)
def longest_run(text):
    best = current = 0
    last = ""
    for letter in text:
        current = current + 1 if letter == last else 1
        last = letter
        best = max(best, current)
    return best


@grows("n", brackets)
def is_balanced(text):
    stack = []
    for letter in text:
        if letter == "(":
            stack.append(letter)
        elif not stack:
            return False
        else:
            stack.pop()
    return not stack


@grows("n", letters)
def longest_distinct(text):
    seen, start, best = {}, 0, 0
    for at, letter in enumerate(text):
        if letter in seen and seen[letter] >= start:
            start = seen[letter] + 1
        seen[letter] = at
        best = max(best, at - start + 1)
    return best


@grows("n", ordered)
def pair_with_sum(values):
    low, high = 0, len(values) - 1
    while low < high:
        total = values[low] + values[high]
        if total == -1:
            return True
        if total < -1:
            low += 1
        else:
            high -= 1
    return False


@grows("n", numbers)
def best_profit(prices):
    lowest, best = prices[0], 0
    for price in prices:
        lowest = min(lowest, price)
        best = max(best, price - lowest)
    return best


@grows("n", size, 1 << 16)
def stairs(steps):
    before, now = 1, 1
    for _ in range(steps):
        before, now = now, (before + now) % 1_000_007
    return now


@grows("n", size, 400)
def stairs_remembered(steps):
    @functools.cache
    def ways(left):
        return 1 if left < 2 else (ways(left - 1) + ways(left - 2)) % 1_000_007

    return ways(steps)


@grows("n", graph, 1 << 15)
def connected_parts(edges):
    seen, parts = set(), 0
    for start in edges:
        if start in seen:
            continue
        parts += 1
        stack = [start]
        seen.add(start)
        while stack:
            for other in edges[stack.pop()]:
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
    return parts


@grows("n", numbers)
def next_greater(values):
    answer, waiting = [-1] * len(values), []
    for at, value in enumerate(values):
        while waiting and values[waiting[-1]] < value:
            answer[waiting.pop()] = value
        waiting.append(at)
    return answer


@grows("n", sentence, 1 << 15)
def reverse_words(text):
    return " ".join(reversed(text.split()))


@grows("n", numbers)
def rotate_by_three(values):
    return values[3:] + values[:3]


@grows("n", numbers)
def window_sums(values):
    total = sum(values[:5])
    sums = [total]
    for at in range(5, len(values)):
        total += values[at] - values[at - 5]
        sums.append(total)
    return sums


@grows("n", numbers)
def products_but_self(values):
    result, left, right = [1] * len(values), 1, 1
    for at in range(len(values)):
        result[at] = left
        left = left * (values[at] % 5 + 1) % 101
    for at in range(len(values) - 1, -1, -1):
        result[at] = result[at] * right % 101
        right = right * (values[at] % 5 + 1) % 101
    return result


@grows("n", words, 1 << 15)
def count_prefixes(found):
    tree = {}
    for word in found:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
    return len(tree)


@grows("n", letters)
def run_lengths(text):
    return [(letter, len(list(group))) for letter, group in itertools.groupby(text)]


@grows("n", numbers)
def join_numbers(values):
    return ",".join(str(value) for value in values)


@grows("n", numbers)
def majority(values):
    candidate, votes = None, 0
    for value in values:
        if votes == 0:
            candidate = value
        votes += 1 if value == candidate else -1
    return candidate


@grows("n", numbers)
def bucket_by_ten(values):
    buckets = collections.defaultdict(list)
    for value in values:
        buckets[value % 10].append(value)
    return {key: len(group) for key, group in buckets.items()}


# --- n log n


@grows("n log n", intervals)
def merge_all(spans):
    merged = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


@grows("n log n", words, 1 << 15)
def group_anagrams(found):
    ordered_words = sorted(found)
    return [len(list(group)) for _, group in itertools.groupby(ordered_words)]


@grows("n log n", numbers)
def sorted_squares(values):
    return sorted(value * value for value in values)


@grows("n log n", numbers)
def running_medians(values):
    low, high, medians = [], [], []
    for value in values:
        heapq.heappush(low, -value)
        heapq.heappush(high, -heapq.heappop(low))
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        medians.append(-low[0])
    return medians


@grows("n log n", numbers, 1 << 15)
def count_inversions(values):
    if len(values) < 2:
        return 0, values
    half = len(values) // 2
    left_count, left = count_inversions(values[:half])
    right_count, right = count_inversions(values[half:])
    merged, crossing, at = [], 0, 0
    for value in right:
        while at < len(left) and left[at] <= value:
            merged.append(left[at])
            at += 1
        crossing += len(left) - at
        merged.append(value)
    return left_count + right_count + crossing, merged + left[at:]


@grows("n log n", ordered)
def search_each(values):
    return sum(values[bisect.bisect_left(values, value)] == value for value in values)


@grows("n log n", numbers)
def drain_a_heap(values):
    heap = list(values)
    heapq.heapify(heap)
    total = 0
    while heap:
        total = max(total, heapq.heappop(heap))
    return total


@grows("n log n", intervals)
def most_rooms(spans):
    events = sorted([(start, 1) for start, _ in spans] + [(end, -1) for _, end in spans])
    used = most = 0
    for _, change in events:
        used += change
        most = max(most, used)
    return most


# --- quadratic


@grows("n^2", numbers)
def bubble_sort(values):
    values = list(values)
    for end in range(len(values), 1, -1):
        for at in range(1, end):
            if values[at - 1] > values[at]:
                values[at - 1], values[at] = values[at], values[at - 1]
    return values


@grows("n^2", numbers)
def selection_sort(values):
    values = list(values)
    for at in range(len(values)):
        least = min(range(at, len(values)), key=values.__getitem__)
        values[at], values[least] = values[least], values[at]
    return values


@grows("n^2", numbers)
def increasing_run(values):
    best = [1] * len(values)
    for at in range(len(values)):
        for before in range(at):
            if values[before] < values[at]:
                best[at] = max(best[at], best[before] + 1)
    return max(best)


@grows("n^2", ordered)
def insert_in_front(values):
    result = []
    for value in values:
        result.insert(0, value)
    return result


@grows("n^2", ordered)
def build_by_addition(values):
    result = []
    for value in values:
        result = result + [value]
    return result


@grows("n^2", letters, 1 << 13)
def edit_distance_to_reverse(text):
    other = text[::-1]
    row = list(range(len(other) + 1))
    for at, letter in enumerate(text, 1):
        before, row[0] = row[0], at
        for column, goal in enumerate(other, 1):
            before, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, before + (letter != goal)),
            )
    return row[-1]


@grows("n^2", same_letter, 1 << 13)
def longest_palindrome(text):
    best = 0
    for center in range(len(text)):
        reach = 0
        while (
            center - reach >= 0
            and center + reach < len(text)
            and text[center - reach] == text[center + reach]
        ):
            reach += 1
        best = max(best, 2 * reach - 1)
    return best


@grows("n^2", numbers)
def count_each(values):
    return [values.count(value) for value in values]


@grows("n^2", ordered)
def quicksort_on_sorted(values):
    stack, done = [list(values)], 0
    while stack:
        part = stack.pop()
        if len(part) < 2:
            done += len(part)
            continue
        pivot, rest = part[0], part[1:]
        stack.append([value for value in rest if value < pivot])
        stack.append([value for value in rest if value >= pivot])
    return done


@grows("n^2", square, 1 << 10)
def transpose(rows):
    return [[rows[row][column] for row in range(len(rows))] for column in range(len(rows))]


@grows("n^2", numbers)
def average_so_far(values):
    return [sum(values[: end + 1]) / (end + 1) for end in range(len(values))]


@grows("n^2", size, 1 << 12)
def pascal(rows):
    row = [1]
    for _ in range(rows):
        row = [1] + [(left + right) % 997 for left, right in itertools.pairwise(row)] + [1]
    return row[-1]


@grows("n^2", ordered)
def josephus(values):
    people, at = list(values), 0
    while len(people) > 1:
        at = (at + 2) % len(people)
        people.pop(at)
    return people


# --- cubic


@grows("n^3", square, 200)
def shortest_paths(weights):
    best = [list(row) for row in weights]
    for middle_node in range(len(best)):
        for start in range(len(best)):
            for end in range(len(best)):
                through = best[start][middle_node] + best[middle_node][end]
                if through < best[start][end]:
                    best[start][end] = through
    return best


@grows("n^3", numbers, 1 << 9)
def every_subarray_sum(values):
    best = 0
    for start in range(len(values)):
        for end in range(start, len(values)):
            total = 0
            for at in range(start, end + 1):
                total += values[at]
            best = max(best, total)
    return best


@grows("n^3", size, 1 << 9)
def count_triples(limit):
    found = 0
    for a in range(1, limit):
        for b in range(1, limit):
            for c in range(1, limit):
                found += a * a + b * b == c * c
    return found


# --- exponential and factorial


@grows("2^n", ordered, 40)
def has_subset_sum(values):
    def reach(at, left):
        if at == len(values):
            return left == -1
        return reach(at + 1, left) or reach(at + 1, left - values[at])

    return reach(0, 10**6)


@grows("2^n", size, 40)
def towers(disks):
    def move(count, source, spare, goal):
        if count == 0:
            return 0
        return move(count - 1, source, goal, spare) + 1 + move(count - 1, spare, source, goal)

    return move(disks, "a", "b", "c")


@grows("2^n", size, 40)
def bit_patterns(width):
    return sum(1 for pattern in range(1 << width) if pattern & 1)


@grows("n!", ordered, 12)
def best_tour(stops):
    best = None
    for order in itertools.permutations(stops):
        length = 0
        for here, there in itertools.pairwise(order):
            length += abs(here - there)
        best = length if best is None else min(best, length)
    return best


@grows("n!", ordered, 12)
def arrangements(values):
    if not values:
        return 1
    return sum(arrangements(values[:at] + values[at + 1 :]) for at in range(len(values)))
