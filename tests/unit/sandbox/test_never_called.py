"""Doors of the engine that are never opened, whatever a submission holds."""

from pathlib import Path

import pytest

import sandbox

SOURCES = {path: path.read_text(encoding="utf-8") for path in Path(sandbox.__file__).parent.rglob("*.py")}


@pytest.mark.parametrize("call", ["put_archive", "get_archive", "export(", "exec_create", "exec_start"])
def test_nothing_is_copied_into_or_out_of_a_container(call: str) -> None:
    """The archive API ran programs of the container as root (CVE-2026-41567) and raced (CVE-2026-42306)."""
    assert [path for path, text in SOURCES.items() if call in text] == []


def test_no_image_is_pulled_and_none_is_built_from_a_submission() -> None:
    """Only ``sandbox.image`` builds, from its own files; a host starts an image by its content's digest."""
    builders = [
        path.parent.name
        for path, text in SOURCES.items()
        if any(call in text for call in (".pull(", ".build(", ".import_image", ".load_image"))
    ]
    assert set(builders) <= {"image"}
    assert (
        "container_settings(self._image_id," in SOURCES[Path(sandbox.__file__).parent / "host" / "docker.py"]
    )
