"""Documents as a reader's program takes them: an HTML page as elements and text, Markdown as blocks and text."""

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

_VOID = {"meta", "br", "img", "link", "hr", "input"}
_INLINE_TEXT = {"text", "text_special", "entity", "softbreak"}


def readable(text: str) -> str:
    """A text as it can be seen in a document: in one line, with a sign for what cannot be printed."""
    return " ".join(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]", "\ufffd", text).split())


class Page(HTMLParser):
    """A page that was read: its tags in order, attributes, headings, and the text that can be seen. Raises AssertionError for tags that do not match."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.headings: list[tuple[str, str]] = []
        self.styles, self.pictures = "", list[str]()
        self._open: list[str] = []
        self._seen: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == [], "an element is never closed"

    @property
    def text(self) -> str:
        """What can be seen, in one line."""
        return " ".join("".join(self._seen).split())

    def values(self, attribute: str) -> list[str]:
        return [value for _, name, value in self.attributes if name == attribute]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take(tag, attrs)
        if tag not in _VOID:
            self._open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append((tag, ""))
        if tag == "svg":
            self.pictures.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag, f"</{tag}> closes another element"
        self._seen.append(" ")

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            self.styles += data
        elif "svg" in self._open:
            self.pictures[-1] += data
        elif "title" not in self._open:
            self._seen.append(data)
            if self._open and self._open[-1] in {"h1", "h2", "h3"}:
                level, heard = self.headings[-1]
                self.headings[-1] = (level, heard + data)

    def _take(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]


class Article:
    """Markdown that was read: its blocks and inline marks in order, and the text that a reader sees."""

    def __init__(self, source: str) -> None:
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
        self.blocks = [token.type for token in tokens]
        inline = [child for token in tokens for child in token.children or ()]
        self.marks = [token.type for token in inline if token.type not in _INLINE_TEXT]
        self.headings = [_text(tokens[at + 1]) for at, one in enumerate(tokens) if one.type == "heading_open" and one.tag == "h2"]  # fmt: skip
        self.text = " ".join(" ".join(_text(token) for token in tokens if token.type == "inline").split())


def _text(token: Token) -> str:
    return "".join(child.content or " " for child in token.children or ())
