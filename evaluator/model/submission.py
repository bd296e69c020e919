"""What was handed in: an immutable snapshot that every stage reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a submission, held in memory so that no stage can see another version."""

    path: str
    """Relative to the submission, with ``/`` between the parts."""
    content: bytes
    sha256: str
    """Of ``content``, in lower-case hex."""

    @property
    def text(self) -> str:
        """The content as text; intake has proved that it is UTF-8 (a leading BOM is dropped)."""
        return self.content.decode("utf-8-sig")

    @property
    def lines(self) -> int:
        """How many lines the file has; 0 when it is empty."""
        return len(self.text.splitlines())

    @property
    def is_python(self) -> bool:
        """Whether analysers and the sandbox treat the file as Python source."""
        return self.path.endswith(".py")


@dataclass(frozen=True, slots=True)
class Submission:
    """The files of one candidate, with the module that holds the entry points."""

    name: str
    """The file's or folder's own name, as a person would say it."""
    files: tuple[SourceFile, ...]
    """Sorted by path."""
    sha256: str
    """Over all paths and contents; two submissions with the same digest are the same."""
    main: str
    """Path of the module that tests import as ``solution``."""
    left_out: tuple[str, ...] = ()
    """Paths that were handed in and are read by no stage, sorted; of a folder, with ``/`` at its end."""

    @property
    def python_files(self) -> tuple[SourceFile, ...]:
        """The files that are Python source, sorted by path."""
        return tuple(file for file in self.files if file.is_python)

    @property
    def main_file(self) -> SourceFile:
        """The module that tests import as ``solution``."""
        return next(file for file in self.files if file.path == self.main)
