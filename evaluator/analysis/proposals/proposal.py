"""What a rewrite offers, and what the main process and the child that rewrites say to each other, as JSON."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A finding that somebody knows how to mend."""

    rule: str
    """Id of the rule."""
    name: str
    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as it would be without the finding; nobody has looked at it yet."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file as it would be without the finding; it parses, and whether it still works is not known."""

    rule: str
    name: str
    path: str
    line: int
    text: str
    is_same_program: bool
    """Whether comments, layout and code without effect are all that differs, so that no test need tell."""


@dataclass(frozen=True, slots=True)
class RewriteRequest:
    """The files as they were handed in, what is to be mended, and what others have mended already."""

    files: dict[str, str]
    places: tuple[Place, ...] = ()
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class RewriteReply:
    """The proposals, in the order of the request: places, then drafts."""

    proposals: tuple[Proposal, ...] = ()
    unread: dict[str, str] = field(default_factory=dict)
    """Paths in which no rewrite was tried, with the reason."""
