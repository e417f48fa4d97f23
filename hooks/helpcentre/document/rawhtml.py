"""HTML in Markdown: the blocks of it that aren't parsed, and the links, ids and comments in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_BLOCK_TAGS = """
    address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hgroup hr main menu nav ol p pre section table ul canvas colgroup dd body dt group html iframe li legend
    math map noscript output object option progress script style summary tbody td textarea tfoot th thead tr video
    center
"""
BLOCK_TAGS = frozenset(_BLOCK_TAGS.split())
_RAW_TAGS = frozenset(["canvas", "math", "option", "pre", "script", "style", "textarea", "hr"])
_TEXT_TAGS = frozenset(("script", "style"))

# No quantifier can give back what it took: a page of half-open tags costs one pass, not one pass a tag.
_ATTRIBUTES = r"""((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)"""
TAG = re.compile(rf"<(/?)([a-zA-Z][^\s/><`\"']*+){_ATTRIBUTES}>")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>`]+))?""")


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A stretch of HTML that begins a line; `inner` is what Markdown is parsed in, where the author asked for it."""

    start: int
    end: int
    inner: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag: its name, where it begins, and each attribute's value with the offset where that begins."""

    name: str
    start: int
    end: int
    attributes: Mapping[str, tuple[str, int]]


def tags(text: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """Give the start tags in `text`, those in comments and in scripts left out."""
    position, end = start, len(text) if end is None else end
    while (opening := text.find("<", position, end)) >= 0:
        if text.startswith("<!--", opening):
            closing = text.find("-->", opening, end)
            position = closing + 3 if closing >= 0 else end
        elif match := TAG.match(text, opening, end):
            position = match.end()
            if not match[1]:
                yield Tag(match[2].lower(), match.start(), match.end(), attributes(match))
                position = _past_text(text, match, end)
        else:
            position = opening + 1


def comments(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Give start and end of each comment in `text`."""
    end = len(text) if end is None else end
    position = text.find("<!--", start, end)
    while position >= 0 and (closing := text.find("-->", position + 4, end)) >= 0:
        yield position, closing + 3
        position = text.find("<!--", closing + 3, end)


def attributes(match: re.Match[str]) -> dict[str, tuple[str, int]]:
    """Read the attributes of a tag that `TAG` has matched; the first of a name counts, as in browsers."""
    found: dict[str, tuple[str, int]] = {}
    for item in _ATTRIBUTE.finditer(match.string, match.start(3), match.end(3)):
        value = item[2] or ""
        quoted = value[:1] in {'"', "'"} and len(value) > 1
        offset = (item.start(2) + quoted) if item[2] else item.end()
        found.setdefault(item[1].lower(), (unescape(value[1:-1] if quoted else value), offset))
    return found


def _past_text(text: str, match: re.Match[str], end: int) -> int:
    name = match[2].lower()
    if name not in _TEXT_TAGS:
        return match.end()
    closing = re.compile(rf"</{name}", re.IGNORECASE).search(text, match.end(), end)
    return closing.start() if closing else end


def raw_blocks(text: str) -> dict[int, RawBlock]:
    """Find the HTML that Python-Markdown takes out of the text before it parses blocks, by where it starts.

    `text` has its fenced code blanked out. A block-level tag or a comment that begins a line (three spaces at most
    before it) opens a stretch that ends where its element ends, or with the text.
    """
    if "<" not in text:
        return {}
    return _Extractor(text).run()


class _Extractor:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[int, RawBlock] = {}
        self.parents: list[tuple[str, int, int]] = []  # elements with Markdown inside: tag, start, start of inside
        self.tail = -1  # where the line ends in which the last stretch ended

    def run(self) -> dict[int, RawBlock]:
        position = 0
        while (position := self.text.find("<", position)) >= 0:
            position = self._at(position)
        for _, start, inside in reversed(self.parents):
            self.found[start] = RawBlock(start, len(self.text), (inside, len(self.text)))
        return self.found

    def _at(self, position: int) -> int:
        if self.text.startswith(("<!--", "<?", "<!"), position):
            return self._declaration(position)
        match = TAG.match(self.text, position)
        if not match:
            return position + 1
        name = match[2].lower()
        if match[1]:
            self._close(name, match)
        elif name in BLOCK_TAGS and self._begins_block(position):
            return self._open(name, match)
        return match.end()

    def _declaration(self, position: int) -> int:
        closing = {"<!--": "-->", "<?": "?>", "<!": ">"}
        mark = next(mark for mark in closing if self.text.startswith(mark, position))
        if mark != "<!--" and not self._begins_block(position):
            return position + 1
        end = self.text.find(closing[mark], position + len(mark))
        if end < 0:
            # What is never closed isn't found closed from further on either.
            return position + 1 if mark != "<!--" else self._without_comments(position)
        end += len(closing[mark])
        if self._begins_block(position):
            self._keep(position, end)
        return end

    def _without_comments(self, position: int) -> int:
        following = re.compile(r"<(?!!--)").search(self.text, position + 1)
        return following.start() if following else len(self.text)

    def _begins_block(self, position: int) -> bool:
        if position <= self.tail or (self.parents and self.parents[-1][2] == position):
            return True
        line = self.text.rfind("\n", max(0, position - 4), position) + 1
        return (line > 0 or position < 4) and not self.text[line:position].strip()

    def _keep(self, start: int, end: int, inner: tuple[int, int] | None = None) -> None:
        self.found[start] = RawBlock(start, end, inner)
        if end > self.tail:
            line_end = self.text.find("\n", end)
            self.tail = line_end if line_end >= 0 else len(self.text)

    def _open(self, name: str, match: re.Match[str]) -> int:
        wanted = attributes(match).get("markdown", ("0", 0))[0]
        if name not in _RAW_TAGS and (wanted in {"", "1", "markdown", "block", "span"}):
            self.parents.append((name, match.start(), match.end()))
            return match.end()
        end = match.end() if name == "hr" or match[3].endswith("/") else self._end_of(name, match)
        self._keep(match.start(), end)
        return end

    def _close(self, name: str, match: re.Match[str]) -> None:
        if any(parent[0] == name for parent in self.parents):
            while self.parents:
                parent, start, inside = self.parents.pop()
                self._keep(start, match.end(), (inside, match.start()))
                if parent == name:
                    break

    def _end_of(self, name: str, match: re.Match[str]) -> int:
        stack = [name]
        position = _past_text(self.text, match, len(self.text))
        while (position := self.text.find("<", position)) >= 0:
            if self.text.startswith("<!--", position):
                closing = self.text.find("-->", position + 4)
                position = closing + 3 if closing >= 0 else self._without_comments(position)
                continue
            tag = TAG.match(self.text, position)
            position = tag.end() if tag else position + 1
            if not tag or tag[3].endswith("/"):
                continue
            inner = tag[2].lower()
            if not tag[1]:
                stack.append(inner)
                position = _past_text(self.text, tag, len(self.text))
            elif inner in stack:
                while stack.pop() != inner:
                    pass
                if not stack:
                    return position
        return len(self.text)
