"""Reads the inline things of a text, and masks what is taken, so that nothing is read twice."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from helpcentre.document import Form, Kind, Link, components, rawhtml
from helpcentre.inline import patterns
from helpcentre.inline.bold import runs
from helpcentre.inline.model import Text, Thing, What
from helpcentre.keeping import kept
from helpcentre.offsets import line_starts
from helpcentre.prose import code_spans, comment_spans, masked_at

_TARGET_ABOVE = re.compile(r"\]\s?\[[^\]]*\]$")
_MARKS = re.compile(r"[`<{%@]|\*\*|__|://|8<|\+\+|\[\^|:[\w+-]+:")
_ADDRESS = re.compile(r"\w+://[^\s<>()\[\]*`\ufffc]+|(?<![\w.+@/:-])[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
_BEHIND = ".,;:!?…»”“’\"'"
_BOLD_TAGS = frozenset(("b", "strong"))
_CODE_TAGS = frozenset(("code", "tt", "samp"))
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in _BOLD_TAGS | _CODE_TAGS | {"a"}}
# Elements that no language needs more or less of than another.
_TOLD_TAGS = frozenset(("kbd", "abbr", "dfn", "mark", "ins", "del", "s", "u", "var", "sub", "button", "video", "audio"))


def read(text: Text) -> Sequence[Thing]:
    """Give the inline things of a text, in order."""
    if not text.passage.block.links and not _MARKS.search(text.passage.text):
        return ()
    # The text is kept beside its things: what goes by its identity must not outlive it.
    known: dict[int, tuple[Text, Sequence[Thing]]] = kept(text.document, "things", dict)
    found = known.get(id(text))
    if found is None:
        things = tuple(sorted(_Reader(text).read(), key=lambda thing: (thing.start, thing.end)))
        found = known[id(text)] = text, things
    return found[1]


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.whole = text.passage.text
        self.raw = text.passage.block.kind is Kind.HTML
        self._left = self.whole
        self._taken: list[tuple[int, int]] = []

    @cached_property
    def starts(self) -> list[int]:
        """The offsets at which the lines begin."""
        return line_starts(self.whole)

    @property
    def left(self) -> str:
        """The text with all that has been taken masked; offsets stay the same."""
        if self._taken:
            self._left = masked_at(self._left, self._taken)
            self._taken = []
        return self._left

    def _leaves(self, *signs: str) -> bool:
        """Tell whether one of some signs is left; masks aren't made for texts that never had it."""
        return any(sign in self.whole for sign in signs) and any(sign in self.left for sign in signs)

    def read(self) -> Iterator[Thing]:
        if "<!--" in self.whole:
            for start, end in comment_spans(self.left):
                self._mask(start, end)
        if not self.raw and self._leaves("`"):
            yield from self._code()
        yield from self._links()
        if self._leaves("://", "@"):
            yield from self._addresses()
        if not self.raw and self._leaves("{"):
            yield from self._attributes()
        if patterns.HINT.search(self.whole) and patterns.HINT.search(self.left):
            yield from self._patterns()
        if self._leaves("<"):
            yield from self._tags()
        if not self.raw and self._leaves("**", "__"):
            for start, end in runs(self.left):
                yield self._thing(What.BOLD, self._words(start, end), start, end)

    def _code(self) -> Iterator[Thing]:
        for start, end in code_spans(self.whole)[0]:
            inner = self.whole[start:end].strip("`")
            yield self._thing(What.CODE, " ".join(inner.split()), start, end)
            self._mask(start, end)

    def _links(self) -> Iterator[Thing]:
        for link in self.text.passage.block.links:
            start = self._offset(link.at.line, link.at.column)
            end = self._offset(link.at.end_line, link.at.end_column)
            if 0 <= start < end <= len(self.whole):
                last = end
                if link.form is Form.HTML and not link.image and (closing := _CLOSING["a"].search(self.whole, end)):
                    last = closing.end()
                yield self._thing(What.IMAGE if link.image else What.LINK, link.target, start, last, link)
                self._mask(self._target_start(link, start, end), end)

    def _addresses(self) -> Iterator[Thing]:
        for match in _ADDRESS.finditer(self.left):
            written = match[0].rstrip(_BEHIND)
            yield self._thing(What.ADDRESS, written, match.start(), match.start() + len(written))
            self._mask(*match.span())

    def _target_start(self, link: Link, start: int, end: int) -> int:
        """Tell where the words of a link end, in which other things may stand."""
        if link.form is Form.INLINE and link.target_at and not link.image:
            target = self._offset(link.target_at.line, link.target_at.column)
            return target if start < target < end else end
        if link.form is Form.REFERENCE and not link.image:
            match = _TARGET_ABOVE.search(self.whole[start:end])
            return start + match.start() if match else end
        return start

    def _attributes(self) -> Iterator[Thing]:
        named = self.text.passage.block.kind is not Kind.HEADING
        for match in patterns.ATTRIBUTES.finditer(self.left):
            if value := patterns.attributes(match[0], named=named):
                start = match.end() - len(match[0].lstrip())
                yield self._thing(What.ATTRIBUTES, value, start, match.end())
            self._mask(*match.span())

    def _tags(self) -> Iterator[Thing]:
        for tag in list(rawhtml.tags(self.left)):
            if tag.name in _BOLD_TAGS | _CODE_TAGS:
                yield from self._element(tag)
            elif tag.name in _TOLD_TAGS or "-" in tag.name:
                yield self._thing(What.TAG, tag.name, tag.start, tag.end)
            elif not self.raw and components.is_component(self.left, tag):
                yield self._thing(
                    What.TAG, f"{tag.name} {components.settings(self.left, tag)}".strip(), tag.start, tag.end
                )
        for match in rawhtml.TAG.finditer(self.left):
            self._mask(*match.span())

    def _element(self, tag: rawhtml.Tag) -> Iterator[Thing]:
        closing = _CLOSING[tag.name].search(self.whole, tag.end)
        if closing:
            what = What.BOLD if tag.name in _BOLD_TAGS else What.CODE
            words = rawhtml.TAG.sub("", self._words(tag.end, closing.start()))
            yield self._thing(what, words, tag.start, closing.end())

    def _patterns(self) -> Iterator[Thing]:
        for match in patterns.FIRST.finditer(self.left):
            what = What[match.lastgroup or ""]
            start = match.end() - len(match[0].lstrip())
            yield self._thing(what, patterns.value(what, match[0]), start, match.end())
            self._mask(start, match.end())

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.whole[start:end].strip("*_").split())

    def _mask(self, start: int, end: int) -> None:
        self._taken.append((start, end))

    def _offset(self, line: int, column: int) -> int:
        """Give the offset of a line and column of the file; below zero or beyond the text where it lies outside."""
        block = self.text.passage.block
        if line <= block.line:
            return column - block.column if line == block.line else -1
        index = line - block.line
        return self.starts[index] + column - 1 if index < len(self.starts) else len(self.whole) + 1

    def _thing(self, what: What, value: str, start: int, end: int, link: Link | None = None) -> Thing:
        return Thing(what, value, self.text, start, end, link)
