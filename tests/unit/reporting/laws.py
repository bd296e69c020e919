"""What must hold for anything that is written into a sink, checked by the parser of that sink."""

import re
import unicodedata
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

any_text = st.text(st.characters(exclude_categories=()), max_size=80)
"""Every code point, lone surrogates included."""

STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that must never reach a reader."""

_VOID = frozenset({"br", "hr", "img", "meta", "link", "input"})


def assert_readable(text: str, kept: str = "\n") -> None:
    """No character of ``text`` steers or hides, and it can be stored."""
    found = {
        letter for letter in set(text) if letter not in kept and unicodedata.category(letter) in STEERING
    }
    assert not found, sorted(map(hex, map(ord, found)))
    assert not set(text) & {"\ufffe", "\uffff"}
    text.encode("utf-8")


class Page(HTMLParser):
    """The elements, attributes and text of an HTML page as a browser would find them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.ends: list[str] = []
        self.text = ""
        self.others: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Remember the end of an element."""
        if tag not in _VOID:
            self.ends.append(tag)

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """Remember what nobody wrote."""
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        """Remember a declaration."""
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        """Remember an instruction."""
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        """Remember a section of another kind."""
        self.others.append(data)


def parse_xml(document: str) -> ET.Element:
    """The root of a document, read from UTF-8 as any consumer does."""
    return ET.fromstring(document.encode("utf-8"))  # noqa: S314 - our own report


def shape(root: ET.Element) -> tuple[set[str], set[str]]:
    """The names of all elements and of all attributes."""
    return {element.tag for element in root.iter()}, {
        name for element in root.iter() for name in element.attrib
    }


def parse_command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command of GitHub Actions as its runner takes it apart: name, properties, message."""
    assert line.startswith("::")
    head, _, message = line[2:].partition("::")
    name, _, listed = head.partition(" ")
    pairs = (pair.partition("=") for pair in listed.split(","))
    return name, {key: _unescaped(value) for key, _, value in pairs}, _unescaped(message)


def _unescaped(text: str) -> str:
    for code, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def markdown_tokens(document: str) -> list[Token]:
    """All tokens, blocks first, then what is inside them, by the dialect of GitHub."""
    blocks = MarkdownIt("gfm-like", {"linkify": False}).parse(document)
    return [*blocks, *(child for token in blocks for child in token.children or ())]


_BARE_LINK = re.compile(r"(?i)(\b(https?|ftp)://|\bwww\.|\bmailto:|@\w)")


def assert_no_bare_links(tokens: list[Token], source: str) -> None:
    """No text becomes a link or a mention by itself, as hosts of Markdown like to do."""
    assert {token.type for token in tokens}.isdisjoint({"link_open", "image", "html_block"})
    prose = re.sub(r"(?s)(`{3,}).*?\1|(?<!`)(`+)(?!`).*?(?<!`)\2(?!`)", "", source)
    assert not _BARE_LINK.search(prose), _BARE_LINK.search(prose)
