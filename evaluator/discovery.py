"""Finds plug-ins: one module of a package is one plug-in, known by one name inside it."""

import importlib
import pkgutil
from collections.abc import Collection
from types import ModuleType
from typing import TypeVar

from evaluator.errors import PluginError

T = TypeVar("T")


def discover(package: ModuleType, attribute: str, kind: type[T], only: Collection[str] = ()) -> dict[str, T]:
    """Import every module of ``package`` and collect what each calls ``attribute``, by module name.

    Modules whose names begin with an underscore are helpers, not plug-ins. Names in ``only`` leave all
    others out, unimported.

    Raises:
        PluginError: a module lacks the attribute, or it is of another type.
    """
    found: dict[str, T] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        if info.name.startswith("_") or (only and info.name not in only):
            continue
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        plugin = getattr(module, attribute, None)
        if not isinstance(plugin, kind):
            raise PluginError(f"{module.__name__} must define {attribute} as {kind.__name__}")
        found[info.name] = plugin
    return found


def names(package: ModuleType) -> tuple[str, ...]:
    """The names of the plug-ins of ``package``, without importing them."""
    return tuple(
        sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))
    )
