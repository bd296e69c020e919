"""What the main process and the child that runs our checks say to each other, as JSON."""

from dataclasses import dataclass, field

from evaluator.model.findings import Finding, Measurement, Strength


@dataclass(frozen=True, slots=True)
class Request:
    """The files to read, by their paths in the submission."""

    files: dict[str, str]
    problem_words: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    """The modules of the checks to run, and nothing else; all of them, and strengths, when empty."""
    main: str = ""
    """The path of the file with the entry points."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the checks found."""

    findings: tuple[Finding, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    strengths: tuple[Strength, ...] = ()
    broken: tuple[str, ...] = ()
    """Paths with a syntax error; nothing else was looked at in them."""
    unread: dict[str, str] = field(default_factory=dict)
    """Paths that the checks could not read although they parse, with the reason."""
