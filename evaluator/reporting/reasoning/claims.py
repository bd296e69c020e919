"""What a report says about the author's claims: the wrong ones first, each with what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluator.model.reasoning import Claim, ClaimVerdict
from evaluator.reporting.content import MAX_LISTED, place

FIRST_CLAIMS = 10
_ORDER = (
    ClaimVerdict.CONTRADICTED,
    ClaimVerdict.LOOSER,
    ClaimVerdict.CONSISTENT,
    ClaimVerdict.INCONCLUSIVE,
)
_COST = ("time", "space")
_MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that the text may make at several places."""

    claim: Claim
    places: str
    """All of them: "a.py:3, README.md:7"."""


def telling_first(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """What is contradicted first, what could not be checked last."""
    return tuple(sorted(claims, key=lambda one: _ORDER.index(one.verdict)))


def shown_claims(claims: Sequence[Claim], *, show_all: bool) -> tuple[Sequence[Told], int]:
    """The most telling claims, and how many are left out; what is said again with one result is told once."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for one in telling_first(claims):
        groups.setdefault((one.kind, one.value, one.verdict, one.detail), []).append(one)
    shown = [Told(same[0], _places(same)) for same in groups.values()]
    limit = MAX_LISTED if show_all else FIRST_CLAIMS
    return shown[:limit], max(0, len(shown) - limit)


def _places(claims: Sequence[Claim]) -> str:
    places = list(dict.fromkeys(place(one.path, one.line) for one in claims))
    more = len(places) - _MOST_PLACES
    return ", ".join(places[:_MOST_PLACES]) + (f" and {more} more" if more > 0 else "")


def stated(claim: Claim) -> str:
    """What is claimed, in the fewest words: "O(n) time", "raises ValueError"."""
    return f"{claim.value} {claim.kind}" if claim.kind in _COST else claim.value


def what_to_do(claim: Claim) -> str:
    """The next step; empty where the claim may stand as it is."""
    is_cost = claim.kind in _COST
    match claim.verdict:
        case ClaimVerdict.CONTRADICTED if is_cost:
            return "State the measured cost, or change the code until the claim holds."
        case ClaimVerdict.CONTRADICTED:
            return "Make the text say what the code does, or the code do what the text says."
        case ClaimVerdict.LOOSER if is_cost:
            return "State the tight bound, or name the input that costs as much as the claim says."
        case ClaimVerdict.LOOSER:
            return "Say exactly what holds."
        case _:
            return ""
