"""For each strength: code that earns it, and code that only looks like it."""

MERGE = '''
def merge(first: list[int], second: list[int], limit: int) -> list[int]:
    """Merge two sorted lists.

    Raises:
        ValueError: limit is negative.
    """
    if limit < 0:
        raise ValueError(f"limit must not be negative, but is {limit}")
    if not first:
        return second[:limit]
    merged = []
    while first and second and len(merged) < limit:
        merged.append(first.pop())
    return merged


def size(values: list[int]) -> int:
    return len(values)
'''
FIRST_REPEATED = '''
def first_repeated(names):
    """{text}"""
    seen = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None
'''
COUNTER = """
class Tally:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0
        self.last = None

    def add(self, name):
        with self._lock:
            self.count += 1
            self.last = name

    def reset(self):
        {reset}
"""
SUM = "def total(values):\n    return sum(values)\n"
PIPELINE = """
def words_of(text):
    parts = text.split()
    cleaned = [part.strip(".,") for part in parts]
    return [part for part in cleaned if part]


def counts_of(words):
    counts = {{}}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def most_frequent(text, limit):
    counts = counts_of(words_of(text))
    {step}
    ordered = sorted(counts, key=counts.get, reverse=True)
    if limit < 0:
        limit = 0
    return ordered[:limit]
"""
KEPT = "We keep a set of the names rather than comparing every pair: O(n) time at the cost of O(n) memory."

EARNED = {
    "documented_exceptions": {"a.py": MERGE},
    "documented_trade_off": {"a.py": FIRST_REPEATED.format(text=KEPT)},
    "edge_tests": {
        "a.py": SUM,
        "test_a.py": "def test_total():\n    assert total([]) == 0\n    assert total([5]) == 5\n\n\n"
        "def test_no_numbers():\n    with pytest.raises(TypeError):\n        total(['a'])\n",
    },
    "guard_clauses": {"a.py": MERGE},
    "immutable_values": {
        "a.py": "@dataclass(frozen=True)\nclass Event:\n    key: str\n    time_s: float\n\n\n"
        "def event(key):\n    return Event(key, 0.0)\n"
    },
    "injected_dependency": {
        "a.py": "class Limiter:\n    def __init__(self, clock=time.monotonic):\n"
        "        self._clock = clock\n\n"
        "    def now(self):\n        return self._clock()\n"
    },
    "managed_resources": {"a.py": COUNTER.format(reset="with self._lock:\n            self.count = 0")},
    "named_units": {"a.py": "TIMEOUT_S = 2 * 60\n\n\ndef is_late(age_s):\n    return age_s > TIMEOUT_S\n"},
    "precise_types": {"a.py": MERGE},
    "property_tests": {
        "a.py": SUM,
        "test_a.py": "@given(lists(integers()))\ndef test_order_is_free(values):\n"
        "    assert total(values) == total(values[::-1])\n",
    },
    "pure_core": {"a.py": PIPELINE.format(step="kept = dict(counts)")},
    "stated_cost": {"a.py": FIRST_REPEATED.format(text="Find it.\n\n    Time: O(n). Space: O(n).\n    ")},
    "wide_parameters": {
        "a.py": "def peaks(values: Sequence[int]) -> list[int]:\n    found = []\n    for value in values:\n"
        "        found.append(value)\n    return found\n"
    },
}

LOOK_ALIKES = [
    ("documented_exceptions", {"a.py": MERGE.replace("ValueError: limit is negative.", "when it fails.")}),
    ("documented_exceptions", {"a.py": MERGE.replace("def merge", "def _merge")}),
    ("documented_exceptions", {"a.py": MERGE.replace("ValueError", "Exception")}),
    (
        "edge_tests",
        {"a.py": SUM, "test_a.py": "def test_it():\n    assert [] == []\n    assert [5] == [5]\n"},
    ),
    (
        "edge_tests",
        {
            "a.py": SUM,
            "test_a.py": "def test_it():\n    total([])\n    total([5])\n    total([5, 5])\n    assert 1\n",
        },
    ),
    (
        "guard_clauses",
        {"a.py": MERGE.replace("        merged.append", "        if limit:\n            merged.append")},
    ),
    ("guard_clauses", {"a.py": "def f(a):\n    if a:\n        return 1\n    return 2\n" * 3}),
    (
        "immutable_values",
        {"a.py": EARNED["immutable_values"]["a.py"].replace("(frozen=True)", "")},
    ),
    (
        "immutable_values",
        {"a.py": EARNED["immutable_values"]["a.py"].replace("time_s: float", "times: list[float]")},
    ),
    ("immutable_values", {"a.py": EARNED["immutable_values"]["a.py"].split("\n\n\n")[0]}),
    (
        "injected_dependency",
        {
            "a.py": EARNED["injected_dependency"]["a.py"]
            + "\n    def late(self):\n        return time.time() > 3\n"
        },
    ),
    (
        "injected_dependency",
        {"a.py": "class Limiter:\n    def __init__(self, clock):\n        self._start = 0\n"},
    ),
    ("managed_resources", {"a.py": COUNTER.format(reset="self.count = 0")}),
    (
        "managed_resources",
        {"a.py": "def read(path):\n    with open(path) as file:\n        return file.read()\n"},
    ),
    ("named_units", {"a.py": "TIMEOUT_S = 120\n\n\ndef is_late(age_s):\n    return age_s > 120\n"}),
    ("named_units", {"a.py": "TIMEOUT = 120\n\n\ndef is_late(age_s):\n    return age_s > TIMEOUT\n"}),
    ("precise_types", {"a.py": MERGE.replace("limit: int", "limit: Any")}),
    (
        "property_tests",
        {"a.py": SUM, "test_a.py": "@given(integers())\ndef test_it(value):\n    assert value == value\n"},
    ),
    (
        "property_tests",
        {
            "a.py": SUM,
            "test_a.py": "def test_it():\n    for _ in range(9):\n        x = [random.random()]\n"
            "        assert total(x) == total(x)\n",
        },
    ),
    ("pure_core", {"a.py": PIPELINE.format(step="print(counts)")}),
    ("pure_core", {"a.py": PIPELINE.format(step="limit.append(1)")}),
    (
        "pure_core",
        {
            "a.py": "def one():\n    return 1\n\n\ndef two():\n    return one()\n\n\n"
            "def three():\n    return two()\n"
        },
    ),
    ("stated_cost", {"a.py": FIRST_REPEATED.format(text="Takes O(n) time.")}),
    ("stated_cost", {"a.py": FIRST_REPEATED.format(text="Time O(1), space O(1).")}),
    (
        "stated_cost",
        {"a.py": FIRST_REPEATED.format(text="Time O(1), O(n), O(n^2), O(log n), space O(1), O(n), O(n^2).")},
    ),
    ("stated_cost", {"a.py": FIRST_REPEATED.format(text="Time O(n * k), space O(m).")}),
    ("stated_cost", {"a.py": 'def one():\n    """Time O(n), space O(n)."""\n    return 1\n'}),
    ("wide_parameters", {"a.py": EARNED["wide_parameters"]["a.py"].replace("Sequence[int]", "list[int]")}),
    ("wide_parameters", {"a.py": EARNED["wide_parameters"]["a.py"].replace("-> list[int]", "-> Any")}),
]

NO_TRADE_OFFS = {
    "keyword list": "Trade-off, memory, time, instead of, because, heap, set, cost, at the cost of, "
    "space, O(n).",
    "every alternative": "Chosen instead of a heap, a stack, a queue, a tree, a list, sorting and "
    "recursion because "
    "of the memory and the time.",
    "no alternative": "This is fast because it takes care of the memory and the time that it needs for "
    "the names.",
    "no cost": "We keep a set of the names rather than comparing every pair because it is nicer to look at.",
    "no connective": "A set of names has O(n) memory, and comparing every pair of the names has O(n^2) time.",
    "not in the code": "This uses a balanced tree rather than a heap because lookups in it cost less "
    "memory overall.",
    "what the code does": "The best choice is bisection instead of a set of values, because it is a faster "
    "search.",
    "a question": "Would you keep a set of the names rather than comparing every pair at the cost "
    "of O(n) memory?",
    "too short": "A set rather than pairs because memory.",
}
