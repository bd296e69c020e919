"""Linked nodes and trees: records of a declared shape, which cross by value together with their links."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.protocol.limits import ValueRefused


@dataclass(frozen=True, slots=True)
class Shape:
    """What one kind of node consists of."""

    name: str
    values: tuple[tuple[str, object], ...]
    """Fields that hold something, each with what it holds by default."""
    links: tuple[str, ...]
    """Fields that lead to other nodes; None by default."""

    @property
    def fields(self) -> tuple[tuple[str, object], ...]:
        """Name and default of each field, in the order in which the class takes them."""
        return self.values + tuple((link, None) for link in self.links)

    def make_class(self, module: str) -> type:
        """A class with these fields, as an author would have written it."""
        fields, values = self.fields, self.values

        def initialise(self: object, *args: object, **kwargs: object) -> None:
            given = dict(zip((name for name, _ in fields), args, strict=False)) | kwargs
            if len(given) != len(args) + len(kwargs) or not given.keys() <= dict(fields).keys():
                raise TypeError(f"{type(self).__name__}() takes {', '.join(name for name, _ in fields)}")
            for name, default in fields:
                setattr(self, name, given.get(name, default))

        def represent(self: object) -> str:
            held = (f"{name}={getattr(self, name, None)!r}" for name, _ in values)
            return f"{type(self).__name__}({', '.join(held)})"

        return type(self.name, (), {"__init__": initialise, "__repr__": represent, "__module__": module})


class Records:
    """The classes that stand for shapes on one side."""

    def __init__(self, classes: Sequence[tuple[Shape, type]] = ()) -> None:
        self._classes = [made for _, made in classes]
        self._numbers = {made: number for number, made in enumerate(self._classes)}
        self._fields = [tuple(name for name, _ in shape.fields) for shape, _ in classes]

    def kind_of(self, value: object) -> int | None:
        """The number of the shape that ``value`` has, or None when it is no record.

        Of a class that derives from another declared one, it is its own shape that counts.
        """
        if not self._numbers:
            return None
        return next((self._numbers[base] for base in type(value).__mro__ if base in self._numbers), None)

    def content(self, record: object, kind: int) -> list[object]:
        """What the fields of a record hold.

        Raises:
            ValueRefused: a field is missing.
        """
        try:
            return [getattr(record, name) for name in self._fields[kind]]
        except AttributeError as error:
            raise ValueRefused(f"a node without one of its fields: {error}") from None

    def size(self, kind: int) -> int:
        """How many fields a record of this kind has."""
        return len(self._fields[kind])

    def make(self, kind: int) -> object:
        """A record that holds nothing yet.

        Raises:
            ValueRefused: the class derives from a built-in one or is abstract.
        """
        made = self._classes[kind]
        try:
            return object.__new__(made)
        except TypeError:
            raise self._unfit(kind) from None

    def fill(self, record: object, kind: int, content: Sequence[object]) -> None:
        """Give a record the content that its fields have on the other side.

        Raises:
            ValueRefused: the class has no room for one of its fields.
        """
        try:
            for name, value in zip(self._fields[kind], content, strict=True):
                object.__setattr__(record, name, value)  # an author's own class may be a frozen dataclass
        except AttributeError:
            raise self._unfit(kind) from None

    def _unfit(self, kind: int) -> ValueRefused:
        name, fields = self._classes[kind].__name__, ", ".join(f"`{field}`" for field in self._fields[kind])
        return ValueRefused(
            f"write `{name}` as a plain class or a dataclass with the fields {fields}: "
            "nodes are filled field by field, which a NamedTuple, an abstract class or one derived from a "
            "built-in type does not allow"
        )
