"""The seed corpus: whole frames of every kind that is read, with every tag and packing in them."""

from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from uuid import UUID

from evaluator.execution.nodes import NodeClasses
from evaluator.model.problem import Node
from sandbox.protocol.encode import encode
from sandbox.protocol.frames import NONCE_BYTES, Frame, Kind, pack
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ValueLimits
from sandbox.protocol.messages import RaisedError
from sandbox.protocol.references import CallbackRef, LentRef, ObjectRef, Reference, UnsupportedRef
from sandbox.protocol.tags import Packing, Tag

CORPUS = Path(__file__).parent / "corpus"
LIMITS = ValueLimits()
NODES = (Node("ListNode", links=("next",)), Node("TreeNode", links=("left", "right")))
NONCE = bytes(range(NONCE_BYTES))
_CLASSES = NodeClasses(NODES)
_ListNode, _TreeNode = _CLASSES.by_name["ListNode"], _CLASSES.by_name["TreeNode"]
_ERROR = RaisedError(("Own", "builtins.ValueError", "builtins.Exception"), "why", "solution.py:3", ("a", 1))
_NAMES = [("solve", "function", ()), ("Own", "exception", ("Own", "builtins.Exception")), ("N", "value", ())]


def own_values(classes: NodeClasses) -> list[object]:
    """What the caller of each reply has passed, new each time: replies change it."""
    list_node = classes.by_name["ListNode"]
    node = list_node(1, list_node(2))
    return [[1, 2], {"key": 1}, {1, 2}, bytearray(b"own"), node, node.next]


def by_tag() -> dict[Tag, object]:
    """For each tag a value that is encoded with it."""
    alias = [1]
    ring = _ListNode(1, _ListNode(2.5))
    ring.next.next = ring
    return {
        Tag.NONE: None,
        Tag.FALSE: False,
        Tag.TRUE: True,
        Tag.INT64: -2,
        Tag.BIG_INT: -(1 << 80),
        Tag.FLOAT: 0.1,
        Tag.COMPLEX: 1 - 2j,
        Tag.STR: "é\ud800",
        Tag.BYTES: b"bytes",
        Tag.BYTEARRAY: bytearray(b"array"),
        Tag.LIST: [None, [True, "x"], (), {}],
        Tag.TUPLE: (1, "two", [3.0]),
        Tag.SET: {1, (2, 3)},
        Tag.FROZENSET: frozenset({1, 1 << 70}),
        Tag.DICT: {"a": [1], 2: {"b": None}, (3, frozenset({4})): 5},
        Tag.SEEN: [alias, alias, {"again": alias}],
        Tag.RECORD: [ring, ring, _TreeNode(1, _TreeNode([2]), _TreeNode("three"))],
        Tag.LIBRARY: [
            *(Decimal("1.10"), Fraction(1, 3), date(2024, 2, 29), datetime(2024, 1, 2, 3, 4, 5, 6, UTC)),
            *(
                timedelta(1, 2, 3),
                UUID(int=5),
                Path("/a"),
                range(1, 9, 2),
                slice(None, 3),
                int,
                {1: 2}.items(),
            ),
            *(
                Counter("aab"),
                OrderedDict(b=1),
                defaultdict(list, {1: [2]}),
                deque([1, [2]], 3),
                array("d", [1]),
            ),
        ],
        Tag.OBJECT: [ObjectRef(7, "Cache", ("get", "put")), {ObjectRef(8, "coroutine"): 1}],
        Tag.CALLBACK: CallbackRef(0),
        Tag.LENT: [LentRef(0, "FakeClock", ("__call__", "__eq__")), LentRef(0)],
        Tag.UNSUPPORTED: (UnsupportedRef("module"),),
        Tag.ASYNC_CALLBACK: [CallbackRef(1, is_async=True)],
    }


def by_packing() -> dict[Packing, object]:
    """For each packing containers of which the items are packed with it."""
    return {
        Packing.MIXED: [1, "a", 2.0, None, b"b"],
        Packing.INT64: ([1, -2, 3, 1 << 62], (5, 6, 7, 8), {1: 2, 3: 4}, {11, 12, 13, 14}),
        Packing.FLOAT: ([0.5, -1.5, 2.5, 1e300], {0.25: 1.5, 2.5: 3.5}),
        Packing.STR: (["a", "", "ccc", "d" * 20], {"k": "v", "l": "w"}),
        Packing.ROWS: ([[1, 2], [3], [], [4, 5]], [("a", "b")] * 4, ([0.5], [1.5], [2.5], [])),
    }


def replies(own: list[object]) -> dict[str, object]:
    """What a solution may answer that was passed ``own``."""
    changes = [(0, [3, [4]]), (1, {"new": own[0]}), (2, {5}), (3, bytearray(b"now")), (4, [9, None])]
    return {
        "returned": ("returned", [[1, 2], [3, 4]], []),
        "changed": ("returned", own[4], changes),
        "raised": ("raised", _ERROR.to_wire(), [(0, [])]),
        "missing": ("missing", "solve", []),
        "refused": ("refused", "the value is too large", []),
    }


def make_corpus() -> dict[str, bytes]:
    """Each seed by the name of its file, the same in every run."""
    loaded = {
        "loaded": ("loaded", _NAMES, None, False),
        "broken": ("syntax_error", [], _ERROR.to_wire(), True),
    }
    seeds = {f"tag_{tag.name.lower()}": _frame(Kind.CALL, value) for tag, value in by_tag().items()}
    seeds |= {
        f"packing_{each.name.lower()}": _frame(Kind.CALL, value) for each, value in by_packing().items()
    }
    own = own_values(_CLASSES)
    seeds |= {f"reply_{name}": _frame(Kind.REPLY, value, own) for name, value in replies(own).items()}
    seeds |= {f"answer_{name}": _frame(Kind.LOADED, value) for name, value in loaded.items()}
    seeds["callback"] = _frame(Kind.CALLBACK, (1, 0, (1, [2], "x"), {"key": None}, ""))
    ready, ended = pack(Frame(Kind.READY, NONCE, b"")), _frame(Kind.ENDED, 0)
    seeds["stream"] = ready + seeds["answer_loaded"] + seeds["reply_returned"] + ended
    return seeds


def rebuild() -> int:
    """Write the made seeds; others that lie in the corpus, such as frames of past faults, stay."""
    seeds = make_corpus()
    for name, data in seeds.items():
        (CORPUS / f"{name}.bin").write_bytes(data)
    return len(seeds)


def stored() -> dict[str, bytes]:
    """Every seed of the repository by name."""
    return {path.stem: path.read_bytes() for path in sorted(CORPUS.glob("*.bin"))}


def _frame(kind: Kind, value: object, own: Sequence[object] = ()) -> bytes:
    known = Known(_CLASSES.records)
    for each in own:
        known.add(each)
    return pack(Frame(kind, NONCE, encode(value, _refer, LIMITS, known)))


def _refer(value: object) -> Reference:
    """The seeds hold references as they are."""
    if isinstance(value, ObjectRef | CallbackRef | LentRef | UnsupportedRef):
        return value
    raise TypeError(f"a {type(value).__name__} has no form on the wire")
