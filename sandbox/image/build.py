"""Builds the sandbox image, and names it by the digest of what goes into it."""

import hashlib
import io
import platform
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import docker
from docker.errors import DockerException, ImageNotFound, NotFound
from docker.utils import kwargs_from_env
from requests.exceptions import RequestException

import sandbox
from sandbox.image.base import write_base

REPOSITORY = "senior-bar/sandbox"
DEFAULT_BASE = "python:3.13-slim"
PYTHON_LABEL = "senior-bar.python"
_BUILD_TIMEOUT_S = 600
_IN_IMAGE = ("guest", "protocol")


class BuildFailed(Exception):
    """The image could not be built; the text says why and what to do."""


def image_name() -> str:
    """The image that fits this version of the guest."""
    digest = hashlib.sha256()
    for name, content in _context_files():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return f"{REPOSITORY}:{digest.hexdigest()[:16]}"


def build_image(*, offline: bool, base: str = DEFAULT_BASE, force: bool = False) -> tuple[str, bool]:
    """Build the image where it is missing; returns its name and whether it was built now.

    Raises:
        BuildFailed: no engine answers, or the base cannot be had.
    """
    name = image_name()
    try:
        client = docker.DockerClient(**kwargs_from_env(), timeout=_BUILD_TIMEOUT_S)
        if not force and _exists(client, name):
            return name, False
        if offline:
            base, python = _import_base(client)
        else:
            base, python = _pull_base(client, base)
        client.images.build(
            fileobj=_context(),
            custom_context=True,
            tag=name,
            buildargs={"BASE": base},
            labels={PYTHON_LABEL: python},
            network_mode="none",
            rm=True,
            forcerm=True,
        )
    except (DockerException, RequestException, OSError) as error:
        raise BuildFailed(f"the sandbox image could not be built: {error}") from error
    return name, True


def _exists(client: docker.DockerClient, name: str) -> bool:
    try:
        client.images.get(name)
    except ImageNotFound:
        return False
    return True


def _pull_base(client: docker.DockerClient, base: str) -> tuple[str, str]:
    try:
        image = client.images.pull(base)
    except (NotFound, DockerException) as error:
        raise BuildFailed(
            f"{base} could not be pulled ({error}): "
            "`evaluate sandbox build --offline` makes the base from this machine's interpreter"
        ) from error
    variables = dict(entry.split("=", 1) for entry in image.attrs["Config"]["Env"] if "=" in entry)
    return base, variables.get("PYTHON_VERSION", "")


def _import_base(client: docker.DockerClient) -> tuple[str, str]:
    version = platform.python_version()
    with tempfile.TemporaryDirectory(prefix="senior-bar-base-") as folder:
        archive = Path(folder) / "base.tar"
        write_base(archive)
        client.api.import_image_from_file(str(archive), repository="senior-bar/base", tag=version)
    return f"senior-bar/base:{version}", version


def _context() -> io.BytesIO:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, content in _context_files():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            member.mode = 0o644
            archive.addfile(member, io.BytesIO(content))
    buffer.seek(0)
    return buffer


def _context_files() -> Iterator[tuple[str, bytes]]:
    """Everything that goes into the image, in a fixed order."""
    package = Path(sandbox.__file__).parent
    yield "Dockerfile", (package / "image" / "Dockerfile").read_bytes()
    yield "sandbox/__init__.py", b""
    for folder in _IN_IMAGE:
        for path in sorted((package / folder).rglob("*.py")):
            yield f"sandbox/{path.relative_to(package).as_posix()}", path.read_bytes()
