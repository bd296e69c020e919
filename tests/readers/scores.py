"""How hard the scores call each version to read."""

from collections.abc import Callable, Iterable

from tests.readers.pairs import Pair
from tests.static_review import Code, read_all, scores_of


def hardness_by_criterion(pairs: Iterable[Pair]) -> dict[str, Callable[[str], float | None]]:
    """By criterion, and for the ``index``: what a version lacks to 100. All versions are read together."""
    texts = sorted({text for pair in pairs for text in (pair.better, pair.worse)})
    reviews = read_all({f"v{number}": Code(text) for number, text in enumerate(texts)})
    lacks: dict[str, dict[str, float]] = {}
    for number, text in enumerate(texts):
        review = reviews[f"v{number}"]
        for criterion, score in (*scores_of(review).items(), ("index", review.verdict.score or 0.0)):
            lacks.setdefault(criterion, {})[text] = 100 - score
    return {criterion: by_text.get for criterion, by_text in lacks.items()}
