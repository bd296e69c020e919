"""Print the words that a text file uses most."""

import argparse
import re
from collections import Counter
from pathlib import Path


def count_words(text: str) -> Counter[str]:
    """How often each word occurs, without regard to case."""
    return Counter(re.findall(r"\w+", text.lower()))


def format_line(word: str, count: int, width: int) -> str:
    """One line of the table."""
    return f"{word:<{width}} {count}"


def main() -> None:
    """Read the options and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--limit", type=int, default=10)
    options = parser.parse_args()
    words = count_words(options.path.read_text(encoding="utf-8")).most_common(options.limit)
    width = max((len(word) for word, _ in words), default=0)
    for word, count in words:
        print(format_line(word, count, width))


if __name__ == "__main__":
    main()
