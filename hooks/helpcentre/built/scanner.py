"""Reads pages by their tags, each of them once for all pages of a site.

Most of a page's tags are those of other pages too. A tag costs a page one lookup, and what was found there says all
that is to be known of it: looking up the same bytes again and again is what a check would spend most of its time on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from helpcentre.built.extract import read_sheet
from helpcentre.built.model import Content
from helpcentre.built.said import More, Said, learn
from helpcentre.built.scan import keep_ids
from helpcentre.built.tags import TAG, without_texts

_MOST = 500_000


@dataclass(frozen=True, slots=True)
class Tags:
    """A page as what its tags say, in their order; `content` is all of it but where they lead."""

    told: Sequence[Said]
    content: Content


class Scanner:
    """Scans the pages of a site; what their tags say is known from the page where it first stands."""

    def __init__(self) -> None:
        """Begin knowing nothing."""
        self.forget()

    def forget(self) -> None:
        """Give back the memory that known tags take up."""
        self._known = _Known()

    @property
    def is_full(self) -> bool:
        """Whether so many tags are known that it is time to forget them."""
        return len(self._known) > _MOST

    def tags(self, html: bytes) -> Tags | None:
        """Read a page; None for one that has to go through the parser."""
        told, more = self._read(html)
        sheets: list[bytes] = []
        if names := [each.text for each in more if each.text is not None]:
            plain = without_texts(html, names)
            if plain is None:
                return None
            text, sheets = plain
            if text is not html:
                told, more = self._read(text)
        if any([each.is_odd for each in more]) or b"\0" in html:  # noqa: C419 - a generator takes longer than the list
            return None
        return Tags(told, _content(more, sheets))

    def _read(self, html: bytes) -> tuple[list[Said], list[More]]:
        told = list(filter(None, map(self._known.__getitem__, TAG.findall(html))))
        return told, [each.more for each in told if each.more]


class _Known(dict[bytes, Said | None]):
    """What tags say, None for those that say nothing; a tag is learnt when it is first asked for."""

    def __missing__(self, tag: bytes) -> Said | None:
        said = self[tag] = learn(tag)
        return said


def _content(more: Iterable[More], sheets: Iterable[bytes]) -> Content:
    content = Content()
    ids: list[str] = []
    for each in more:
        if each.id:
            ids.append(each.id)
        if each.content:
            _join(content, each.content)
    keep_ids(content, ids)
    for sheet in sheets:
        read_sheet(content, sheet.decode("utf-8", "replace"))
    return content


def _join(content: Content, other: Content) -> None:
    content.ids |= other.ids
    content.inner |= other.inner
    content.canonical += other.canonical
    content.alternates += other.alternates
    content.robots += other.robots
    content.refresh = other.refresh or content.refresh
    content.language = other.language if content.language is None else content.language
