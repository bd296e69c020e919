"""What every kind of archive comes down to: members with a name, a kind and a content."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from evaluator.errors import SubmissionRejected
from evaluator.intake.limits import MEMBERS_MAX, RATIO_FREE_BYTES, RATIO_MAX, UNPACKED_BYTES_MAX
from evaluator.intake.paths import shown


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of an archive, as its header describes it; nothing of it has been unpacked yet."""

    name: str
    """As the archive spells it: not validated."""
    kind: Literal["file", "folder", "other"]
    """Whatever is neither plain data nor a folder is refused, unless it lies where nothing is looked at."""
    size_bytes: int
    """As the header states it; a promise that reading must hold."""
    read: Callable[[], bytes]
    """Raises ``SubmissionRejected`` where the content is damaged, larger than stated, or no plain data."""


class Allowance:
    """How much may still come out of one archive."""

    def __init__(self, name: str, packed_bytes: int) -> None:
        self._name = name
        self._by_ratio = max(RATIO_FREE_BYTES, RATIO_MAX * packed_bytes)
        self.left_bytes = min(UNPACKED_BYTES_MAX, self._by_ratio)

    def take(self, size_bytes: int) -> None:
        """Count unpacked bytes.

        Raises:
            SubmissionRejected: the archive unpacks to too much, or to too much for its own size.
        """
        self.left_bytes -= size_bytes
        if self.left_bytes < 0:
            raise self.exceeded()

    def exceeded(self) -> SubmissionRejected:
        """The refusal of an archive that unpacks to too much."""
        if self._by_ratio < UNPACKED_BYTES_MAX:
            return SubmissionRejected(
                f"{shown(self._name)} unpacks to more than {RATIO_MAX} times its size: give the folder"
            )
        return SubmissionRejected(
            f"{shown(self._name)} unpacks to more than {UNPACKED_BYTES_MAX // 1_000_000} MB: "
            "give only the solution and its tests"
        )


def damaged(archive: str, what: str) -> SubmissionRejected:
    """The refusal of an archive that cannot be read in one way only."""
    return SubmissionRejected(f"{shown(archive)} cannot be read ({what}): pack it again")


def not_regular(name: str, kind: str) -> Member:
    """A member that is no plain data: a link, a device, a FIFO."""

    def refuse() -> bytes:
        raise SubmissionRejected(f"{shown(name)} in the archive is {kind}: pack regular files only")

    return Member(name, "other", 0, refuse)


def too_many_members(archive: str) -> SubmissionRejected:
    """The refusal of an archive with more members than are looked at."""
    return SubmissionRejected(
        f"{shown(archive)} has more than {MEMBERS_MAX:,} members: "
        "leave environments, builds and data out of it"
    )
