"""Stand-ins for objects of the test: each use of one asks the host."""

from collections.abc import Callable
from functools import cache

CallHost = Callable[[int, tuple[object, ...], dict[str, object], str], object]


class Lent:
    """An object that only the test has, such as a fake clock."""

    __slots__ = ("__ask__", "__number__")
    __ask__: CallHost
    __number__: int

    def __getattr__(self, name: str) -> object:
        """Read an attribute of the object."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self.__ask__(self.__number__, (name,), {}, "get")

    def __setattr__(self, name: str, value: object) -> None:
        self.__ask__(self.__number__, (name, value), {}, "set")


def lend(number: int, type_name: str, specials: tuple[str, ...], ask: CallHost) -> Lent:
    """The stand-in for the object with this number."""
    made = object.__new__(_class_with(type_name, specials))
    object.__setattr__(made, "__number__", number)
    object.__setattr__(made, "__ask__", ask)
    return made


@cache
def _class_with(type_name: str, specials: tuple[str, ...]) -> type[Lent]:
    members: dict[str, object] = {name: _asking(name) for name in specials}
    if "__eq__" in members:
        members.setdefault("__hash__", None)
    return type(type_name, (Lent,), {"__slots__": (), **members})


def _asking(name: str) -> Callable[..., object]:
    def ask(self: Lent, *args: object, **kwargs: object) -> object:
        return self.__ask__(self.__number__, args, kwargs, name)

    return ask
