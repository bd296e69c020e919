"""Finds plug-ins: one module of a package or a folder in it is one plug-in, known by one name inside."""

import importlib
import pkgutil
from collections.abc import Collection, Iterator
from types import ModuleType
from typing import TypeVar

from evaluator.errors import PluginError

T = TypeVar("T")


def discover(package: ModuleType, attribute: str, kind: type[T], only: Collection[str] = ()) -> dict[str, T]:
    """Import every module of ``package`` and its folders; gives what each calls ``attribute``, by its name.

    Modules whose names begin with an underscore are helpers, not plug-ins. Names in ``only`` leave all
    others out, unimported.

    Raises:
        PluginError: a module lacks the attribute, or it is of another type, or two have one name.
    """
    found: dict[str, T] = {}
    for name, path in sorted(_modules(package)):
        if only and name not in only:
            continue
        plugin = getattr(importlib.import_module(path), attribute, None)
        if not isinstance(plugin, kind):
            raise PluginError(f"{path} must define {attribute} as {kind.__name__}")
        if found.setdefault(name, plugin) is not plugin:
            raise PluginError(f"two modules below {package.__name__} are called {name}")
    return found


def names(package: ModuleType) -> tuple[str, ...]:
    """The names of the plug-ins of ``package``, without importing them."""
    return tuple(sorted(name for name, _ in _modules(package)))


def _modules(package: ModuleType) -> Iterator[tuple[str, str]]:
    """Name and import path of each plug-in; folders only sort them."""
    for info in pkgutil.iter_modules(package.__path__):
        path = f"{package.__name__}.{info.name}"
        if info.name.startswith("_"):
            continue
        if info.ispkg:
            yield from _modules(importlib.import_module(path))
        else:
            yield info.name, path
