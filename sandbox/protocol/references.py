"""Values that cross as a reference instead of a copy."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ObjectRef:
    """An object that lives in the guest: an instance, a class, a function, a generator."""

    handle: int
    type_name: str
    """For messages only; nothing is ever looked up by it."""
    methods: tuple[str, ...] = ()
    """Names that are callable on the type, so that a method call needs one round trip."""


@dataclass(frozen=True, slots=True)
class CallbackRef:
    """A function of the test that the solution may call."""

    number: int
    is_async: bool = False
    """Whether calling it gives something to be awaited."""


@dataclass(frozen=True, slots=True)
class LentRef:
    """An object of the test, a fake clock for example, of which the solution may use the public names."""

    number: int
    type_name: str = ""
    specials: tuple[str, ...] = ()
    """The special methods that it answers to, ``__len__`` for example."""


@dataclass(frozen=True, slots=True)
class UnsupportedRef:
    """Stands for a value inside another that cannot cross; the host reports it where it is used."""

    type_name: str


Reference = ObjectRef | CallbackRef | LentRef | UnsupportedRef

Refer = Callable[[object], Reference]
"""Turns a value that has no form on the wire into a reference."""

Resolve = Callable[[Reference], object]
"""Turns a reference into what stands for it on this side."""
