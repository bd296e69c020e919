"""Workloads for classes: each method of one object n times; what adds goes first, what removes last."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from evaluator.growth.made_inputs.calls import held
from evaluator.growth.made_inputs.entry_points import EntryPoint, Parameter, Signature
from evaluator.growth.made_inputs.examples import Example
from evaluator.growth.made_inputs.fields import Field, field_of
from evaluator.growth.made_inputs.files import File
from evaluator.growth.made_inputs.hints import kind_of_hint
from evaluator.growth.made_inputs.kinds import NotMakeable
from evaluator.growth.probe import Call

_ADDS = (
    "add",
    "push",
    "put",
    "insert",
    "append",
    "enqueue",
    "set",
    "offer",
    "record",
    "post",
    "follow",
    "store",
)
_REMOVES = ("pop", "dequeue", "remove", "delete", "poll", "evict", "discard", "unfollow", "clear")
_CLOCKS = frozenset({"clock", "now", "time_source", "timer", "time_fn", "time_func", "get_time"})
_TIMES = frozenset({"timestamp", "time", "now", "t", "ts", "at"})
_LAST = frozenset({"right", "end", "hi", "high", "stop", "r", "j"})
_POSITIONS = _LAST | {"left", "start", "lo", "low", "l", "i", "index", "idx", "pos", "position"}
_TICKING = ("a clock that ticks",)
_MOST_METHODS = 6


@dataclass(frozen=True, slots=True)
class Workload:
    """What is called on one object, method by method."""

    target: str
    constructor: tuple[Field | None, ...]
    """None stands for a clock."""
    methods: tuple[tuple[str, tuple[Field, ...]], ...]

    def call(self, n: int, seed: int) -> Call:
        """The workload of size n."""
        draw = Random(f"{seed} {n}")  # noqa: S311 - inputs to measure with, nothing secret
        pools: dict[str, list[object]] = {}
        calls: list[tuple[str, tuple[object, ...]]] = []
        for name, fields in self.methods:
            for number in range(n):
                place = number if _begins(name, _ADDS) else draw.randrange(n)
                calls.append((name, tuple(_value(field, number, place, n, pools) for field in fields)))
        made = (_TICKING if field is None else _size(field, n) for field in self.constructor)
        return Call(self.target, tuple(made), tuple(calls))


def needed_for(method: str, point: EntryPoint) -> tuple[Signature, ...]:
    """A method of a class with those that fill the object; nothing if there is no such method."""
    if all(each.name != method for each in point.methods):
        return ()
    return tuple(each for each in point.methods if each.name == method or _begins(each.name, _ADDS))


def workload_of(point: EntryPoint, file: File) -> tuple[Workload, str, list[str]]:
    """The workload, what it is called, and what of the class it leaves out.

    Raises:
        NotMakeable: the constructor cannot be called, or none of the methods.
    """
    constructor = tuple(
        None if _is_clock(parameter) else _field(parameter, file) for parameter in point.function.parameters
    )
    methods: list[tuple[str, tuple[Field, ...]]] = []
    reasons: list[str] = []
    for method in point.methods:
        try:
            methods.append((method.name, _fields(method, file)))
        except NotMakeable as reason:
            reasons.append(f"`{point.name}.{method.name}` is not called: {reason}")
    if not any(fields for _, fields in methods):
        raise NotMakeable(reasons[0] if reasons else "has no method that takes an argument, so nothing grows")
    methods = sorted(methods, key=lambda each: _phase(each[0]))[:_MOST_METHODS]
    told = f"n times each {', '.join(f'`{name}`' for name, _ in methods)}, made from the type hints"
    return Workload(point.target, constructor, tuple(methods)), told, reasons


def _fields(method: Signature, file: File) -> tuple[Field, ...]:
    if method.obstacle:
        raise NotMakeable(method.obstacle)
    return tuple(_field(parameter, file) for parameter in method.parameters)


def _field(parameter: Parameter, file: File, examples: Sequence[Example] = ()) -> Field:
    try:
        return field_of(parameter, kind_of_hint(parameter.hint, file.aliases), examples)
    except NotMakeable as reason:
        raise NotMakeable(f"`{parameter.name}` {reason}") from None


def _is_clock(parameter: Parameter) -> bool:
    return parameter.name.lower() in _CLOCKS


def _phase(name: str) -> int:
    return 0 if _begins(name, _ADDS) else 2 if _begins(name, _REMOVES) else 1


def _begins(name: str, words: tuple[str, ...]) -> bool:
    return name.lower().startswith(words)


def _size(field: Field, n: int) -> object:
    """Of an argument of the constructor: a capacity of n, everything else held."""
    if field.kind.name in {"int", "float"}:
        return n if field.kind.name == "int" else float(n)
    return held(field) if not field.is_sized or field.kind.name == "str" else field.shape.make(n, Random(n))  # noqa: S311 - as above


def _value(field: Field, number: int, place: int, n: int, pools: dict[str, list[object]]) -> object:
    """Adding takes the values in turn, everything else one of those that were added."""
    if field.kind.name in {"int", "float"} and field.name.lower() in _TIMES:
        return number if field.kind.name == "int" else float(number)
    if field.kind.name == "int" and field.name.lower() in _POSITIONS:
        return n - 1 if field.name.lower() in _LAST else number
    pool = str(field.kind)
    if pool not in pools:
        pools[pool] = _pool(field, n)
    return pools[pool][place]


def _pool(field: Field, n: int) -> list[object]:
    draw = Random(n)  # noqa: S311 - as above
    match field.kind.name:
        case "int":
            return list(draw.sample(range(1, 4 * n + 2), n))
        case "float":
            return [number / 4 for number in draw.sample(range(1, 4 * n + 2), n)]
        case "str":
            return [f"item{number}" for number in draw.sample(range(4 * n + 1), n)]
    if field.is_sized:
        return [field.shape.make(draw.randint(2, 5), draw) for _ in range(n)]
    return [field.shape.make(n, draw) for _ in range(n)]
