"""The texts of a page beside those of its translation that render them."""

from collections.abc import Iterator
from dataclasses import dataclass

from helpcentre.blocks import TextPair, texts
from helpcentre.quantities.texts import Text, Texts
from helpcentre.site import Pair


@dataclass(frozen=True)
class Page:
    """The pairs of texts of a page, those without any digit left out, and what stands in texts without counterpart."""

    pairs: tuple[tuple[Text, Text], ...]
    missing: frozenset[str]
    extra: frozenset[str]


def page(pair: Pair, source: str, translation: str) -> Page:
    """Pair the texts of a page with those of its translation; the languages are given by code."""
    left, right = Texts(pair.source, source), Texts(pair.translation, translation)
    pairs = tuple((one, other) for one, other in _pairs(pair, left, right) if one.has_digits or other.has_digits)
    return Page(pairs, _values(left.alone()), _values(right.alone()))


def _values(texts: list[Text]) -> frozenset[str]:
    return frozenset(value for text in texts for quantity in text.reading.quantities for value in quantity.readings)


def _pairs(pair: Pair, left: Texts, right: Texts) -> Iterator[tuple[Text, Text]]:
    settings = right.settings()
    for name, setting in left.settings().items():
        if name in settings:
            yield setting, settings[name]
    parted = list(texts(pair))
    # A text that was parted may be given with its first part, too: with all its parts it is compared better.
    whole = {id(block) for text in parted if _is_parted(text) for block in (*text.source, *text.translation)}
    for text in parted:
        if not _is_parted(text) and any(id(block) in whole for block in (*text.source, *text.translation)):
            continue
        one, other = left.of(text.source), right.of(text.translation)
        if one and other:
            yield one, other


def _is_parted(text: TextPair) -> bool:
    return len(text.source) + len(text.translation) > 2
