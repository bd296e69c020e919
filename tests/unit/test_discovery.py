"""One module is one plug-in, whichever folder it lies in."""

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from evaluator.discovery import discover, names
from evaluator.errors import PluginError

Make = Callable[..., ModuleType]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Make:
    """Makes a package out of paths and texts."""
    name = f"plugins_of_{request.node.name}"

    def write(**texts: str) -> ModuleType:
        for path, text in {"__init__": "", **texts}.items():
            file = tmp_path / name / f"{path.replace('__in__', '/')}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            (file.parent / "__init__.py").touch()
            file.write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        return importlib.import_module(name)

    return write


def test_modules_in_folders_are_plugins_like_those_beside_them(make: Make) -> None:
    package = make(plain="P = 1", folder__in__deep="P = 2", _helper="")

    assert discover(package, "P", int) == {"deep": 2, "plain": 1}
    assert names(package) == ("deep", "plain")


def test_only_what_is_asked_for_is_imported(make: Make) -> None:
    package = make(wanted="P = 1", broken="raise RuntimeError")

    assert discover(package, "P", int, only=("wanted",)) == {"wanted": 1}


def test_a_name_in_two_folders_is_refused(make: Make) -> None:
    package = make(one__in__same="P = [1]", two__in__same="P = [1]")

    with pytest.raises(PluginError, match="are called same"):
        discover(package, "P", list)


def test_a_module_without_its_plugin_is_refused(make: Make) -> None:
    package = make(empty="")

    with pytest.raises(PluginError, match=r"empty must define P as int"):
        discover(package, "P", int)
