"""The texts of a page and of its translation as readers read them, side by side, with the way back to the file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from helpcentre.document import Block, Document, Kind
from helpcentre.finding import Fix, Place
from helpcentre.frontvalues import TEXTS
from helpcentre.inline.differences import units_of
from helpcentre.inline.model import Text, What
from helpcentre.inline.read import read
from helpcentre.inline.sources import texts_of
from helpcentre.keeping import kept
from helpcentre.prose import Passage, comment_spans, masked_at
from helpcentre.rule import Fault
from helpcentre.site import Pair

_HIDDEN = frozenset(
    (What.IMAGE, What.CODE, What.PLACEHOLDER, What.SHORTCODE, What.INCLUDE, What.KEYS, What.ICON, What.FOOTNOTE)
) | {What.ADDRESS, What.TAG}
_TARGET = re.compile(
    r"\]\(\s*<[^<>\n]*>[^()\n]*\)|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s[^()]*)?\)|\]\[[^\]\n]*\]"
    r"|\{\s*[:.#][^{}\n]*\}|\{[ ]*[\w.-]+=[^{}\n]*\}|</?[A-Za-z][^<>]*>|&#?\w{1,30};",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^`\[\]<>{}&@:^+%$|]*")
"""What has none of these signs in it has nothing to hide."""
_BARE = frozenset((Kind.HTML, Kind.DIRECTIVE))


@dataclass(frozen=True)
class Reading:
    """A text without its code, addresses and tags, each of whose characters is masked; offsets are the passage's."""

    text: Text

    @cached_property
    def shown(self) -> str:
        """What readers read, and the marks around it."""
        return _shown(self.text)

    @property
    def block(self) -> Block:
        """The block that the text is the text of."""
        return self.text.passage.block

    @cached_property
    def bold(self) -> list[tuple[int, int]]:
        """Where there is bold text."""
        return [(thing.start, thing.end) for thing in read(self.text) if thing.what is What.BOLD]

    def place(self, offset: int) -> Place:
        """Name the spot of an offset."""
        return self.text.place(offset)

    def fault(self, span: tuple[int, int], message: str, source: Place | None = None, new: str | None = None) -> Fault:
        """Make the fault of some characters; `new` is what certainly ought to stand there."""
        line, column = self.text.passage.position(span[0])
        fix = None if new is None else Fix(line, column, *self.text.passage.position(span[1]), new)
        return Fault(line, column, message, source, fix)


@dataclass(frozen=True)
class Couple:
    """A text of the source and the one that renders it; of several blocks each, where some were parted or joined."""

    source: tuple[Reading, ...]
    translation: tuple[Reading, ...]


def readings(document: Document) -> tuple[Reading, ...]:
    """Give the texts of a page: those of its blocks, and those of its front matter that readers read."""
    return kept(document, "readings", lambda: tuple(_readings(document)))


def couples(pair: Pair) -> tuple[Couple, ...]:
    """Put the texts of a page beside those of its translation."""
    return kept(pair, "couples", lambda: tuple(_couples(pair)))


def whole(pair: Pair) -> str:
    """Give all of what readers read of a translation; what stands in two of its texts is never one word nor name."""
    shown = (reading.shown for couple in couples(pair) for reading in couple.translation)
    return kept(pair, "whole", lambda: "\n\n".join(shown))


def _readings(document: Document) -> Iterator[Reading]:
    yield from map(Reading, _settings(document).values())
    yield from (Reading(text) for text in texts_of(document).values() if text.passage.block.kind not in _BARE)


def _couples(pair: Pair) -> Iterator[Couple]:
    known = {id(reading.text): reading for page in (pair.source, pair.translation) for reading in readings(page)}
    theirs = _settings(pair.translation)
    for name, text in _settings(pair.source).items():
        if name in theirs:
            yield Couple((known[id(text)],), (known[id(theirs[name])],))
    for unit in units_of(pair).units:
        ours, others = (_known(side, known) for side in (unit.source, unit.translation))
        if ours and others:
            yield Couple(ours, others)


def _known(side: Iterable[Text], known: dict[int, Reading]) -> tuple[Reading, ...]:
    return tuple([known[id(text)] for text in side if id(text) in known])


def _settings(document: Document) -> Mapping[str, Text]:
    return kept(document, "settings", lambda: dict(_front_matter(document)))


def _front_matter(document: Document) -> Iterator[tuple[str, Text]]:
    for name, value in document.front_matter.data.items():
        line = document.front_matter.lines.get(name, 0)
        column = document.line(line).find(str(value)) + 1
        if isinstance(value, str) and name.lower() in TEXTS and value.strip() and column:
            yield name, Text(document, Passage(Block(Kind.PARAGRAPH, line, column, line), value))


def _shown(text: Text) -> str:
    passage = text.passage
    if not passage.block.title and _PLAIN.fullmatch(passage.text):
        return passage.text
    hidden = [(thing.start, thing.end) for thing in read(text) if thing.what in _HIDDEN]
    whole = masked_at(passage.text, hidden)
    if "<!--" in whole:
        whole = masked_at(whole, comment_spans(whole))
    title = passage.block.title
    if title and title in whole:
        start = whole.rindex(title)
        hidden = [(0, start), (start + len(title), len(whole))]
    else:
        # The bracket that ends the words of a link is the other one of the pair.
        hidden = [(match.start() + (match[0][0] == "]"), match.end()) for match in _TARGET.finditer(whole)]
    return masked_at(whole, hidden)
