"""Values that count behave as those that they stand for, and count what library code does with them."""

from collections import Counter

from sandbox.guest.counting import counting_types, wrapped


class Ticks:
    """How many there were."""

    def __init__(self) -> None:
        self.number = 0

    def tick(self) -> None:
        """One more."""
        self.number += 1


def counted(value: object) -> tuple[Ticks, object]:
    ticks = Ticks()
    made = wrapped(value, counting_types(ticks.tick))
    ticks.number = 0
    return ticks, made


def test_sorting_a_text_counts_comparisons() -> None:
    ticks, text = counted("hgfedcba" * 8)
    assert isinstance(text, str)
    assert "".join(sorted(text)) == "".join(sorted("hgfedcba" * 8))
    assert ticks.number > 128


def test_a_text_is_still_a_text() -> None:
    _, text = counted("one two  two")
    assert isinstance(text, str)
    assert text.split() == ["one", "two", "two"]
    assert text[::-1] == "owt  owt eno"
    assert Counter(text) == Counter("one two  two")
    assert {"one two  two": 1}[text] == 1


def test_containers_keep_their_types() -> None:
    _, made = counted({"a": [1, (2, 3)]})
    assert type(made) is dict
    assert type(made["a"]) is list
    assert made == {"a": [1, (2, 3)]}
