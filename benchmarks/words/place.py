"""What a fault in words is put into, and the kinds of such faults by name."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from random import Random

from helpcentre.site import Site
from helpcentre.terms import Where
from helpcentre.words.names import names_in
from helpcentre.words.texts import Couple, Reading


@dataclass(frozen=True)
class Place:
    """A text of a translation that is to be changed, and what is around it."""

    site: Site
    language: str
    couple: Couple
    reading: Reading
    others: Mapping[str, str]
    """The same text in the other languages, the source's too, where it is one block there."""
    rng: Random

    @property
    def text(self) -> str:
        """The text as it is shown."""
        return self.reading.shown


Edit = tuple[int, int, str]
Maker = Callable[[Place], Edit | None]
KINDS: dict[str, tuple[Maker, frozenset[str]]] = {}
WORD = re.compile(r"(?<![\w'’*_@./-])[^\W\d_]{4,}(?![\w'’*_@/-])")


def kind(*rules: str) -> Callable[[Maker], Maker]:
    """Enter a kind of fault with the rules of which one has to tell it."""

    def enter(maker: Maker) -> Maker:
        KINDS[maker.__name__.replace("_", "-")] = maker, frozenset(rules)
        return maker

    return enter


def one(place: Place, found: Iterable[Edit]) -> Edit | None:
    """Choose one of the edits, if there is any."""
    edits = list(found)
    return place.rng.choice(edits) if edits else None


def labels(place: Place) -> list[tuple[int, int, str]]:
    """Give the labels in bold, each step of a path by itself: where it begins and ends, and what it is."""
    screen = set(place.site.lexicon.forms(place.language, Where.SCREEN))
    found = []
    for start, end in place.reading.bold:
        inner = place.text[start:end].strip("*")
        at = start + 2
        for part in re.split(r"( > )", inner):
            if part in screen:
                found.append((at, at + len(part), part))
            at += len(part)
    return found


def plain_words(place: Place) -> list[re.Match[str]]:
    """Give the words of four letters and more outside of labels and names."""
    bold = place.reading.bold
    names = names_in(place.text, place.site.lexicon.names)
    taken = [*bold, *((a, b) for _, a, b in names)]
    return [m for m in WORD.finditer(place.text) if not any(a < m.end() and m.start() < b for a, b in taken)]
