"""Each source with all that was made of it: by program, and by hand from ``variants.toml``."""

import tomllib
from pathlib import Path

from tests.invariance.transformations import EVERYWHERE, edit, rename

ORIGINAL = "original"
SOURCES = {
    folder.name: folder for folder in sorted((Path(__file__).parents[1] / "data" / "invariance").iterdir())
}


def variants_of(source: str) -> dict[str, str]:
    """The texts of a source by the name of the change; what changes nothing is left out."""
    text = (SOURCES[source] / "original.py").read_text(encoding="utf-8")
    by_hand = tomllib.loads((SOURCES[source] / "variants.toml").read_text(encoding="utf-8"))
    made = {change.__name__: change(text) for change in EVERYWHERE}
    made |= {f"{name}_names": rename(text, names) for name, names in by_hand["renames"].items()}
    made |= {name: edit(text, edits) for name, edits in by_hand["edits"].items()}
    return {ORIGINAL: text} | {name: changed for name, changed in made.items() if changed != text}
